import type { PublicCommunityMap } from 'civic-cafe/communities'
import { describeCommunities, type Report, type ReportCommunity } from 'civic-cafe/reports'
import type { Town } from '../town/town.js'
import { begin, type Work } from './work.js'

/** What the pages are written from: the town, what is under way, and what takes too long to work out for every page. */
export interface Desk {
  readonly town: Town
  /** The last thing that was begun. */
  work(): Work | undefined
  /** Begins something, unless something is under way already. */
  begin(title: string, deed: (say: (line: string) => void) => Promise<void>): Work
  communities(): Promise<{ readonly map: PublicCommunityMap; readonly described: readonly ReportCommunity[] } | undefined>
  /** What was heard and what each tool is worth, as of the last listening. */
  heard(): Promise<Pick<Report, 'heard' | 'tools' | 'sources' | 'problems'>>
  /** Somebody has changed what `heard` tells. */
  stale(): void
}

export function openDesk(town: Town): Desk {
  let work: Work | undefined
  let report: Promise<Report> | undefined
  const stale = (): void => { report = undefined }
  return {
    town,
    work: () => work,
    begin(title, deed) {
      if (work !== undefined && !work.isDone) return work
      work = begin(title, async (say) => {
        try {
          await deed(say)
        } finally {
          stale()
        }
      })
      return work
    },
    async communities() {
      const map = await town.cafe.communities()
      return map === undefined ? undefined : { map, described: describeCommunities(map) }
    },
    heard: () => (report ??= town.cafe.report()),
    stale,
  }
}
