import type { FeedCheckpoint } from './feed/feed-checkpoint.js'
import { feedSource } from './feed/feed-source.js'
import type { FeedPollOptions } from './feed/feed-source.js'
import { reportFromItem } from './feed/fix-my-street-report.js'
import { sourceAddress } from './feed/source-address.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'

/** Which reports. */
export type FixMyStreetArea =
  /** The address of a feed, as the site's own pages link to it. */
  | { readonly url: string }
  /** All of a council, or one of its wards, by the names the site uses. */
  | { readonly council: string; readonly ward?: string | undefined }
  /** Everything within `km` of a point (WGS 84 degrees). */
  | { readonly lat: number; readonly lon: number; readonly km: number }

/** Options of {@link fixMyStreet}. */
export type FixMyStreetOptions = FixMyStreetArea & FeedPollOptions & {
  /**
   * A FixMyStreet site, for example a council's own.
   * @defaultValue `https://www.fixmystreet.com`
   */
  readonly site?: string | undefined
}

/**
 * Listens to problem reports of a FixMyStreet site through its RSS feeds.
 *
 * A report's words are what its reporter wrote: the date the site puts behind the title, the photographs, the nearest
 * road and the "Report on FixMyStreet" tail are taken out. Photographs become links; the category, and the nearest road
 * and neighbourhood (without house number or town) become tags. The venue is the site, so that one report seen through
 * two areas is one report. Feeds show 20 reports: a busy area outruns an hourly poll, which the batch says with
 * `window-overrun`.
 *
 * @throws SourceError `bad-configuration`; reading rejects as {@link feed}'s does.
 *
 * @example
 * fixMyStreet({ council: 'Marshwick', ward: 'Harbour' })
 * fixMyStreet({ lat: 51.5, lon: -0.12, km: 2 })
 */
export function fixMyStreet(options: FixMyStreetOptions): Source<FeedCheckpoint> {
  const url = addressOf(options)
  const site = new URL(url).origin
  return feedSource(
    { id: `fixmystreet:${sourceAddress(url)}`, url, version: '1', conditional: true, venueKind: 'report-site', itemKind: 'report', adapt: (item) => reportFromItem(item, site) },
    options,
  )
}

function addressOf(options: FixMyStreetOptions): string {
  const site = options.site ?? 'https://www.fixmystreet.com'
  const path = pathOf(options)
  if (path === undefined || !URL.canParse(path, site)) throw new SourceError('bad-configuration', 'FixMyStreet needs a feed address, a council, or a point with a radius.')
  return new URL(path, site).href
}

function pathOf(options: FixMyStreetArea): string | undefined {
  if ('url' in options) return URL.canParse(options.url) ? options.url : undefined
  if ('council' in options) {
    const names = [options.council, options.ward].filter((name) => name !== undefined).map((name) => name.trim())
    return names.includes('') ? undefined : `/rss/reports/${names.map((name) => encodeURIComponent(name).replaceAll('%20', '+')).join('/')}`
  }
  const { lat, lon, km } = options
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 ? `/rss/l/${lat},${lon}/${km}` : undefined
}
