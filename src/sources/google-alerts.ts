import { digest } from '../core/digest.js'
import type { FeedCheckpoint } from './feed/feed-checkpoint.js'
import { feedSource } from './feed/feed-source.js'
import type { FeedPollOptions } from './feed/feed-source.js'
import { webAddress } from './feed/feed-url.js'
import { titleText } from './feed/text-construct.js'
import type { SourceItem, VenueKind } from './source-item.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'

/** Options of {@link googleAlerts}. */
export interface GoogleAlertsOptions extends FeedPollOptions {
  /** The alert's feed address, `https://www.google.com/alerts/feeds/…`. Who has it can read the alert: it is kept out of ids and errors. */
  readonly url: string
  /** What the alert asks for. Default: taken from the feed's title at the first reading. */
  readonly query?: string | undefined
  /**
   * What kind of places the pages are.
   * @defaultValue `other`, because alerts find pages of every kind
   */
  readonly venueKind?: VenueKind | undefined
}

/**
 * Listens to a Google Alert delivered as a feed. A page is one item wherever alerts find it: its id is its own address,
 * unwrapped from Google's redirect. The venue is the page's host, never Google. Highlighting is taken out of titles and
 * snippets; Google names no authors. The feed forbids caching, so no validators are sent.
 *
 * @throws SourceError `bad-configuration`; reading rejects as {@link feed}'s does.
 */
export function googleAlerts(options: GoogleAlertsOptions): Source<FeedCheckpoint> {
  const { url, venueKind = 'other' } = options
  if (!URL.canParse(url)) throw new SourceError('bad-configuration', 'A Google Alert needs the absolute address of its feed.')
  let query = options.query
  return feedSource(
    {
      id: `google-alerts:${new URL(url).origin}/alerts/${digest(url).slice(0, 12)}`,
      url,
      addressIsKey: true,
      version: '1',
      query: () => query,
      conditional: false,
      itemKind: 'article',
      adapt: (item, feed) => {
        query ??= feed.title?.replace(/^[^-–:]*[-–:]\s*/, '') || undefined
        return pageOf(item, venueKind)
      },
    },
    options,
  )
}

function pageOf(item: SourceItem, kind: VenueKind): SourceItem | undefined {
  const url = unwrap(item.url)
  if (url === undefined) return undefined
  const { hostname, origin } = new URL(url)
  const text = titleText(item.html ?? item.text ?? '')?.replace(/\s*(?:\.\.\.|…)$/, '…')
  const { title, publishedAt, datePrecision } = item
  return {
    nativeId: url,
    kind: 'article',
    url,
    ...(title !== undefined && { title: title.replace(/\s*\.\.\.$/, '…') }),
    ...(text !== undefined && { text }),
    ...(publishedAt !== undefined && { publishedAt, datePrecision }),
    venue: { nativeId: hostname, name: hostname.replace(/^www\./, ''), kind, url: `${origin}/` },
    ...(item.language !== undefined && { language: item.language }),
  }
}

/** The page behind `https://www.google.com/url?…&url=…`; any other address is its own page. */
function unwrap(address: string | undefined): string | undefined {
  if (address === undefined) return undefined
  const url = new URL(address)
  if (!/^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) || url.pathname !== '/url') return address
  return webAddress(url.searchParams.get('url') ?? url.searchParams.get('q') ?? undefined, undefined)
}
