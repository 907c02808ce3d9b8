import { htmlToText } from 'civic-cafe/mentions'
import { dataPath, readNdjsonGz } from './data.js'

/** A recorded report, as FixMyStreet's feed has it. */
export interface RealReport {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly category: string
  /** What the reporter wrote: the title without the date the feed adds, then the description without what follows it. */
  readonly text: string
}

interface Line {
  readonly item: { readonly guid: string; readonly title: string; readonly description: string; readonly category?: string }
}

/** The 40,000 recorded reports, each once, in the order they were recorded. */
export function realReports(): RealReport[] {
  const lines = readNdjsonGz(dataPath('fixmystreet-rss', 'reports.ndjson.gz')) as Line[]
  const reports = lines.map(({ item }): RealReport => {
    const title = htmlToText(item.title).replace(/, \d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+$/, '')
    const description = htmlToText(item.description.split('<br>')[0] ?? '')
    return { id: item.guid.split('/').at(-1) ?? item.guid, title, description, category: item.category ?? '', text: `${title}\n${description}` }
  })
  return [...new Map(reports.map((report) => [report.id, report])).values()]
}
