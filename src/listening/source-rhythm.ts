import type { SourceReport } from './listening-report.js'

/** One run of one source that was read or tried. */
export interface Attempt {
  /** When the run ended, ISO 8601. */
  readonly at: string
  readonly report: SourceReport
}

/** How often a source wants to be read, is read, and has something to say. In milliseconds; absent where too little is known. */
export interface SourceRhythm {
  /** From the end of a reading to the next it asks for: the usual (median). */
  readonly askedEveryMs?: number | undefined
  /** From one reading to the next: the usual. */
  readonly readEveryMs?: number | undefined
  /** From one reading that brought news to the next that did: the usual. */
  readonly newsEveryMs?: number | undefined
  /** The longest it was quiet between two that did. */
  readonly longestQuietMs?: number | undefined
  /** How long it has been quiet since the last that did. */
  readonly quietForMs?: number | undefined
}

// Two readings make one interval, and one is no habit.
const enoughIntervals = 2

/** @param attempts - oldest first. */
export function rhythmOf(attempts: readonly Attempt[]): SourceRhythm {
  const read = attempts.filter(({ report }) => report.status === 'ok' || report.status === 'partial')
  const news = attempts.filter(({ report }) => bringsNews(report))
  const asked = read.flatMap(({ at, report }) => (report.nextPollAt === undefined ? [] : [Date.parse(report.nextPollAt) - Date.parse(at)])).filter((ms) => ms > 0)
  const between = intervalsOf(news)
  const last = read.at(-1)
  const lastNews = news.at(-1)
  const rhythm = {
    askedEveryMs: median(asked),
    readEveryMs: median(intervalsOf(read)),
    newsEveryMs: median(between),
    longestQuietMs: between.length < enoughIntervals ? undefined : Math.max(...between),
    quietForMs: last === undefined || lastNews === undefined ? undefined : Math.max(Date.parse(last.at) - Date.parse(lastNews.at), 0),
  }
  return Object.fromEntries(Object.entries(rhythm).filter(([, ms]) => ms !== undefined))
}

/** Whether a reading brought anything new, changed or deleted. */
export function bringsNews({ added, revised, deleted }: SourceReport): boolean {
  return added + revised + deleted > 0
}

function intervalsOf(attempts: readonly Attempt[]): readonly number[] {
  return attempts.slice(1).map(({ at }, i) => Date.parse(at) - Date.parse(attempts[i]?.at ?? at))
}

function median(values: readonly number[]): number | undefined {
  if (values.length < enoughIntervals) return undefined
  const ordered = values.toSorted((a, b) => a - b)
  const middle = (ordered.length - 1) / 2
  return ((ordered[Math.floor(middle)] ?? 0) + (ordered[Math.ceil(middle)] ?? 0)) / 2
}
