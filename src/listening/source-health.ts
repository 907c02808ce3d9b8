import { byCodeUnit } from '../core/compare.js'
import type { Language } from '../core/language.js'
import type { SourceFaultCode } from '../sources/source-fault.js'
import { countFaults } from './count-faults.js'
import { gapsOf, type SourceGap } from './source-gaps.js'
import type { ListeningReport, SourceReport } from './listening-report.js'
import { bringsNews, rhythmOf, type Attempt, type SourceRhythm } from './source-rhythm.js'
import { healthWords } from './words/health-words.js'
import { spanWords } from './words/span-words.js'

/** How a source has fared over several runs. JSON-safe. */
export interface SourceHealth {
  readonly sourceId: string
  /**
   * `silent`: reads well but has brought nothing new in the last ten or more runs, for longer than ever before;
   * `gone`: says itself that it no longer exists, or has not been found for weeks, and is not asked any more.
   */
  readonly state: 'healthy' | 'failing' | 'silent' | 'never-read' | 'gone'
  /** Runs in which it was read or tried; runs that were stopped before it do not count. */
  readonly runs: number
  /** ISO 8601: end of the last run that read it, with or without faults. */
  readonly lastSuccessAt?: string | undefined
  /** ISO 8601: end of the last run that brought something new or changed. */
  readonly lastNewsAt?: string | undefined
  readonly failuresInARow: number
  /** What ended the last run, when it failed. */
  readonly lastError?: SourceReport['error']
  /** Runs in which its window had moved past what was seen before: poll it more often. */
  readonly overruns: number
  /** Runs in which it asked us to wait: poll it less often. */
  readonly throttled: number
  /** Runs in which an answer was cut short, by a cap or by the server. */
  readonly truncated: number
  /** Items that could not be read and were left out. */
  readonly unreadable: number
  /** How often it wants to be read, is read, and has something to say. */
  readonly rhythm: SourceRhythm
  /** Times of which it knows that it missed something, or may have: oldest first. */
  readonly gaps: readonly SourceGap[]
  /** The source asks not to be read before this time, ISO 8601. */
  readonly nextPollAt?: string | undefined
  /** The same in a sentence or two. */
  readonly words: string
}

const silentRuns = 10

/**
 * How each source fares, from the reports of past runs.
 *
 * @param runs - in any order.
 * @param options - `language`: of the words; English by default.
 * @returns by source id.
 */
export function sourceHealth(runs: Iterable<ListeningReport>, { language = 'en' }: { readonly language?: Language | undefined } = {}): readonly SourceHealth[] {
  const inOrder = [...runs].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  const bySource = new Map<string, Attempt[]>()
  for (const { finishedAt, sources } of inOrder) {
    for (const report of sources) {
      const attempts = bySource.get(report.sourceId)
      if (attempts === undefined) bySource.set(report.sourceId, [{ at: finishedAt, report }])
      else attempts.push({ at: finishedAt, report })
    }
  }
  return [...bySource].sort(([a], [b]) => byCodeUnit(a, b)).map(([sourceId, attempts]) => healthOf(sourceId, attempts, language))
}

function healthOf(sourceId: string, all: readonly Attempt[], language: Language): SourceHealth {
  const attempts = all.filter(({ report }) => report.status !== 'aborted' || report.batches > 0)
  const succeeded = attempts.filter(({ report }) => report.status === 'ok' || report.status === 'partial')
  const lastSuccessAt = succeeded.at(-1)?.at
  const lastNewsAt = attempts.filter(({ report }) => bringsNews(report)).at(-1)?.at
  const failuresInARow = countFromEnd(attempts, ({ report }) => report.status === 'failed')
  const runsWithoutNews = countFromEnd(succeeded, ({ report }) => !bringsNews(report))
  const last = attempts.at(-1)?.report
  const rhythm = rhythmOf(attempts)
  // A feed polled by the hour says nothing all night, every night.
  const isUnusual = (rhythm.quietForMs ?? Number.POSITIVE_INFINITY) > (rhythm.longestQuietMs ?? 0)
  const state = last?.error?.code === 'gone' ? 'gone' : failuresInARow > 0 ? 'failing' : lastSuccessAt === undefined ? 'never-read' : runsWithoutNews >= silentRuns && isUnusual ? 'silent' : 'healthy'
  const health = {
    sourceId,
    state,
    runs: attempts.length,
    ...(lastSuccessAt !== undefined && { lastSuccessAt }),
    ...(lastNewsAt !== undefined && { lastNewsAt }),
    failuresInARow,
    ...(last?.error !== undefined && { lastError: last.error }),
    overruns: attempts.filter(({ report }) => says(report, 'window-overrun')).length,
    throttled: attempts.filter(({ report }) => says(report, 'throttled')).length,
    truncated: attempts.filter(({ report }) => says(report, 'truncated')).length,
    unreadable: attempts.reduce((sum, { report }) => sum + countFaults(report, 'bad-item'), 0),
    rhythm,
    gaps: gapsOf(attempts),
    ...(last?.nextPollAt !== undefined && { nextPollAt: last.nextPollAt }),
  } as const
  return { ...health, words: wordsOf(health, language) }
}

function says(report: SourceReport, code: SourceFaultCode): boolean {
  return report.error?.code === code || countFaults(report, code) > 0
}

function countFromEnd<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const last = items.findLastIndex((item) => !holds(item))
  return items.length - 1 - last
}

function wordsOf(health: Omit<SourceHealth, 'words'>, language: Language): string {
  const { state, runs, lastSuccessAt } = health
  const words = healthWords[language]
  const span = (ms: number): string => spanWords(ms, language)
  const said: string[] = []
  if (state === 'gone') said.push(words.gone(lastSuccessAt))
  else if (state === 'failing') said.push(words.failing(health.failuresInARow, health.lastError?.code, lastSuccessAt))
  else said.push(lastSuccessAt === undefined ? words.neverRead : words.lastRead(lastSuccessAt))
  if (state === 'silent') said.push(words.nothingNew(silentRuns))
  if (health.overruns > 0) said.push(words.missed(health.overruns, runs))
  const { askedEveryMs, readEveryMs, newsEveryMs, quietForMs } = health.rhythm
  if (state === 'silent' && newsEveryMs !== undefined && quietForMs !== undefined) said.push(words.quiet(span(newsEveryMs), span(quietForMs)))
  if (askedEveryMs !== undefined && readEveryMs !== undefined && readEveryMs > askedEveryMs * 2) said.push(words.readTooSeldom(span(askedEveryMs), span(readEveryMs)))
  if (health.unreadable > 0) said.push(words.unreadable(health.unreadable))
  if (health.truncated > 0) said.push(words.cutShort(health.truncated, runs))
  if (health.throttled > 0) said.push(words.askedToWait(health.throttled, runs))
  return said.join(' ')
}
