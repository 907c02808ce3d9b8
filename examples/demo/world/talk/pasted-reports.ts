import { hourMs, roundOf } from '../calendar.js'
import { dice } from '../random.js'
import type { Report } from '../reports/reports.js'
import type { Resident } from '../residents.js'
import type { ThreadDraft } from './forum-records.js'

/** People who report something and paste the same words into the forum an hour later: one complaint, heard twice. */
export function pastedReports(people: readonly Resident[], reports: readonly Report[], seed: number): ThreadDraft[] {
  const d = dice(seed, 'pasted')
  const passing = people.filter(({ community }) => community === 'passing-through')
  return reports
    .filter(({ via, detail, category }, i) => via === 'fixmystreet' && i % 17 === 3 && detail.length > 50 && category !== 'Pothole')
    .map((report): ThreadDraft => {
      const week = roundOf(report.at)
      const author = d.pick(passing.filter(({ fromWeek }) => fromWeek <= week))
      return { title: report.title, category: 4, community: 'passing-through', week, posts: [{ handle: author.handle, at: report.at + Math.round((0.5 + d.next()) * hourMs), text: report.detail }] }
    })
}
