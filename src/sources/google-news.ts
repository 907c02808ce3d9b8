import { digest } from '../core/digest.js'
import type { FeedCheckpoint } from './feed/feed-checkpoint.js'
import { feedSource } from './feed/feed-source.js'
import type { FeedPollOptions } from './feed/feed-source.js'
import { singleSpaced } from './feed/single-spaced.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { SourceItem } from './source-item.js'
import type { Source } from './source.js'

/** Options of {@link googleNews}. */
export interface GoogleNewsOptions extends FeedPollOptions {
  /** What to search for, with Google's operators: `"Marshwick" (bins OR rubbish) when:7d`. */
  readonly query: string
  /**
   * Language of the edition, BCP 47 (`hl`).
   * @defaultValue `en-GB`
   */
  readonly language?: string | undefined
  /**
   * Country of the edition, ISO 3166 (`gl`).
   * @defaultValue `GB`
   */
  readonly country?: string | undefined
  /**
   * Which edition searches (`ceid`).
   * @defaultValue the country and the language without its region: `GB:en`
   */
  readonly edition?: string | undefined
}

const origin = 'https://news.google.com'

/**
 * Listens to a search of Google News through its feed, which shows at most 100 articles, in Google's order.
 *
 * Only headlines come: the links lead through Google and are kept as they are, because since 2024 they do not tell where
 * they lead. An article is known by its headline and its publisher, so that it is one item whatever search found it and
 * however its link is written today; a headline that is rewritten is another item. The venue is the publisher.
 *
 * @throws SourceError `bad-configuration`, `person-targeted`; reading rejects as {@link feed}'s does.
 *
 * @example
 * googleNews({ query: '"Marshwick" bins when:7d' })
 */
export function googleNews(options: GoogleNewsOptions): Source<FeedCheckpoint> {
  const { language = 'en-GB', country = 'GB', edition = `${country}:${language.split('-', 1)[0] ?? language}` } = options
  const query = options.query.trim()
  if (query === '') throw new SourceError('bad-configuration', 'Google News needs something to search for.')
  refusePersonTargeted(query)
  const url = `${origin}/rss/search?${new URLSearchParams({ q: query, hl: language, gl: country, ceid: edition }).toString()}`
  return feedSource(
    { id: `google-news:${url}`, url, version: '1', query: () => query, conditional: true, venueKind: 'news', itemKind: 'article', adapt: articleOf },
    options,
  )
}

function articleOf({ url, title = '', publishedAt, datePrecision, venue, language }: SourceItem): SourceItem | undefined {
  const stated = venue.url !== undefined && new URL(venue.url).origin !== origin ? venue : undefined
  const publisher = stated?.name ?? / [-–] ([^-–]+)$/.exec(title)?.[1]?.trim()
  const headline = publisher === undefined ? title : withoutPublisher(title, publisher)
  if (headline === '') return undefined
  return {
    nativeId: digest(folded(headline), folded(publisher ?? '')),
    kind: 'article',
    ...(url !== undefined && { url }),
    title: headline,
    ...(publishedAt !== undefined && { publishedAt, datePrecision }),
    venue: stated ?? { nativeId: folded(publisher ?? 'Google News'), name: publisher ?? 'Google News', kind: 'news' },
    ...(language !== undefined && { language }),
  }
}

/** Google writes the publisher behind every headline. */
function withoutPublisher(title: string, publisher: string): string {
  const headline = title.endsWith(publisher) ? title.slice(0, -publisher.length).replace(/(?:^|\s+)[-–]\s*$/, '') : title
  return headline.trim()
}

function folded(text: string): string {
  return singleSpaced(text.normalize('NFKC').replaceAll('\0', '')).toLowerCase()
}
