import { dayMs, inWeek, roundTime, worldWeeks } from '../calendar.js'
import { dice, type Dice } from '../random.js'
import { streets, type Street } from '../places.js'
import type { Resident } from '../residents.js'
import { reportLines, reportSlots, type ReportLines } from './report-lines.js'

/** A problem reported to the council. */
export interface Report {
  readonly id: number
  /** Milliseconds since 1970, whole seconds. */
  readonly at: number
  /** Through FixMyStreet, and so in its RSS; or on the council's own form, and only in Open311. */
  readonly via: 'fixmystreet' | 'council-form'
  readonly title: string
  readonly detail: string
  readonly category: string
  readonly street: Street
  readonly lat: number
  readonly lon: number
  /** Whose name the listing leaks; absent where the report was made anonymously. */
  readonly requestor?: Resident
  readonly photo: boolean
  readonly interface: 'mobile' | 'desktop' | 'iOS' | 'Android'
  /** When the council closed it. */
  readonly closedAt?: number
  /** A later wording. */
  readonly edit?: { readonly at: number; readonly title: string; readonly detail: string }
  /** When a moderator hid it: it leaves every list, which says nothing about the problem. */
  readonly hiddenAt?: number
}

/** More than twenty in the week the crews were out: the RSS window is outrun. */
export const overrunRound = 9
const reportsInWeek = (week: number): number => (week === overrunRound ? 31 : 12 + (week % 3))
const editedInRounds = [5, 11]
const hiddenInRound = 6

/** Every report of the autumn, oldest first. */
export function writeReports(people: readonly Resident[], seed: number): Report[] {
  const d = dice(seed, 'reports')
  const used = new Map<string, number>()
  let id = 7_810_214
  const reports: Report[] = []
  for (let week = 1; week <= worldWeeks; week++) {
    const times = (n: number): number[] => Array.from({ length: n }, () => Math.round(inWeek(week, 1 + d.next() * 164) / 1000) * 1000).sort((a, b) => a - b)
    const drafts = [
      ...times(reportsInWeek(week)).map((at) => ({ at, via: 'fixmystreet' as const })),
      ...times(d.between(3, 6)).map((at) => ({ at, via: 'council-form' as const })),
    ].sort((a, b) => a.at - b.at)
    for (const draft of drafts) reports.push(writeReport({ ...draft, id: (id += d.between(9, 120)) }, people, used, week, d))
  }
  return withChanges(reports)
}

function writeReport(known: Pick<Report, 'id' | 'at' | 'via'>, people: readonly Resident[], used: Map<string, number>, week: number, d: Dice): Report {
  const lines = d.weighted(reportLines, ({ share, category }) => (week === overrunRound && category === 'Missed bin' ? share * 3 : share))
  const street = d.pick(streets.filter(({ ward }) => lines.wards?.includes(ward) ?? true))
  const fill = filler(street, d)
  const requestor = d.chance(0.45) ? d.pick(people) : undefined
  const closedAt = d.chance(0.7) ? known.at + Math.round((1 + d.next() * 24) * 86_400) * 1000 : undefined
  return {
    ...known,
    ...wording(lines, fill, used, d),
    category: lines.category,
    street,
    lat: Number((street.lat + (d.next() - 0.5) * 0.0012).toFixed(6)),
    lon: Number((street.lon + (d.next() - 0.5) * 0.0012).toFixed(6)),
    ...(requestor !== undefined && { requestor }),
    photo: d.chance(0.6),
    interface: d.pick(['mobile', 'mobile', 'desktop', 'iOS', 'Android'] as const),
    ...(closedAt !== undefined && { closedAt }),
  }
}

function wording(lines: ReportLines, fill: (line: string) => string, used: Map<string, number>, d: Dice): Pick<Report, 'title' | 'detail'> {
  const deal = (from: readonly string[]): string => {
    const least = Math.min(...from.map((line) => used.get(line) ?? 0))
    const line = d.pick(from.filter((candidate) => (used.get(candidate) ?? 0) === least))
    used.set(line, least + 1)
    return line
  }
  const capital = (text: string): string => text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
  return { title: capital(fill(deal(lines.title))), detail: capital(fill(deal(lines.detail))) }
}

function filler(street: Street, d: Dice): (line: string) => string {
  const bound = new Map<string, string>([['street', street.name]])
  return (line) => line.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = bound.get(name) ?? d.pick(reportSlots[name] ?? [])
    bound.set(name, value)
    return value
  })
}

// The newest FixMyStreet report of a round is edited a day later: it is still in the window of the next round.
function withChanges(reports: readonly Report[]): Report[] {
  const newestOf = (round: number): Report | undefined => reports.filter(({ at, via }) => via === 'fixmystreet' && at <= roundTime(round).getTime()).at(-1)
  const edited = new Map(editedInRounds.map((round) => [newestOf(round)?.id, roundTime(round).getTime() + dayMs]))
  const hidden = newestOf(hiddenInRound)?.id
  return reports.map((report) => {
    const editAt = edited.get(report.id)
    return {
      ...report,
      ...(editAt !== undefined && { edit: { at: editAt, title: report.title, detail: `${report.detail} Update: it is spreading, and one neighbour has cut her hand. Please hurry.` } }),
      ...(report.id === hidden && { hiddenAt: roundTime(hiddenInRound).getTime() + dayMs }),
    }
  })
}
