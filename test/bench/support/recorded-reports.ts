import { dataPath, readNdjsonGz } from '../../support/data.js'
import type { SourceItem } from 'civic-cafe/sources'

interface Line {
  readonly item: { readonly guid: string; readonly title: string; readonly description: string; readonly link: string; readonly pubDate: string; readonly category?: string; readonly point?: string }
}

/** The 40,000 recorded reports as a reader of their feed would hand them on: nothing taken out of the markup yet. */
export function recordedReports(): SourceItem[] {
  const lines = readNdjsonGz(dataPath('fixmystreet-rss', 'reports.ndjson.gz')) as Line[]
  return lines.map(({ item }): SourceItem => {
    const [lat = NaN, lon = NaN] = (item.point ?? '').split(' ').map(Number)
    return {
      nativeId: item.guid, kind: 'report', title: item.title, html: item.description, url: item.link, publishedAt: item.pubDate,
      tags: item.category === undefined ? [] : [item.category],
      venue: { nativeId: 'https://www.fixmystreet.com', name: 'FixMyStreet', kind: 'report-site', url: 'https://www.fixmystreet.com/' },
      ...(!Number.isNaN(lat) && !Number.isNaN(lon) && { point: { lat, lon } }),
    }
  })
}
