import { byCodeUnit } from '../core/compare.js'
import type { ListeningReport, SourceReport } from './listening-report.js'

/** How a source has fared over several runs. JSON-safe. */
export interface SourceHealth {
  readonly sourceId: string
  /** `silent`: reads well but has brought nothing new in the last ten or more runs. */
  readonly state: 'healthy' | 'failing' | 'silent' | 'never-read'
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
 * @returns by source id.
 */
export function sourceHealth(runs: Iterable<ListeningReport>): readonly SourceHealth[] {
  const inOrder = [...runs].sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))
  const bySource = new Map<string, { readonly at: string; readonly report: SourceReport }[]>()
  for (const { finishedAt, sources } of inOrder) {
    for (const report of sources) {
      const attempts = bySource.get(report.sourceId)
      if (attempts === undefined) bySource.set(report.sourceId, [{ at: finishedAt, report }])
      else attempts.push({ at: finishedAt, report })
    }
  }
  return [...bySource].sort(([a], [b]) => byCodeUnit(a, b)).map(([sourceId, attempts]) => healthOf(sourceId, attempts))
}

function healthOf(sourceId: string, all: readonly { readonly at: string; readonly report: SourceReport }[]): SourceHealth {
  const attempts = all.filter(({ report }) => report.status !== 'aborted' || report.batches > 0)
  const succeeded = attempts.filter(({ report }) => report.status === 'ok' || report.status === 'partial')
  const lastSuccessAt = succeeded.at(-1)?.at
  const lastNewsAt = attempts.filter(({ report }) => bringsNews(report)).at(-1)?.at
  const failuresInARow = countFromEnd(attempts, ({ report }) => report.status === 'failed')
  const runsWithoutNews = countFromEnd(succeeded, ({ report }) => !bringsNews(report))
  const last = attempts.at(-1)?.report
  const state = failuresInARow > 0 ? 'failing' : lastSuccessAt === undefined ? 'never-read' : runsWithoutNews >= silentRuns ? 'silent' : 'healthy'
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
    ...(last?.nextPollAt !== undefined && { nextPollAt: last.nextPollAt }),
  } as const
  return { ...health, words: wordsOf(health) }
}

function bringsNews({ added, revised, deleted }: SourceReport): boolean {
  return added + revised + deleted > 0
}

function says({ faults, error }: SourceReport, code: string): boolean {
  return error?.code === code || faults.some((fault) => fault.code === code)
}

function countFromEnd<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const last = items.findLastIndex((item) => !holds(item))
  return items.length - 1 - last
}

// 2026-03-04T10:00:00.000Z is for programs.
function instantWords(instant: string): string {
  return `on ${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`
}

function wordsOf(health: Omit<SourceHealth, 'words'>): string {
  const words: string[] = []
  if (health.state === 'failing') {
    const times = health.failuresInARow === 1 ? 'The last run failed' : `The last ${health.failuresInARow} runs failed`
    words.push(`${times}${health.lastError === undefined ? '' : ` (${health.lastError.code})`}; ${health.lastSuccessAt === undefined ? 'it has never been read' : `last read ${instantWords(health.lastSuccessAt)}`}.`)
  } else if (health.state === 'never-read') words.push('It has not been read yet.')
  else words.push(`Last read ${instantWords(health.lastSuccessAt ?? '')}.`)
  if (health.state === 'silent') words.push(`Nothing new in the last ${silentRuns} runs or more.`)
  if (health.overruns > 0) words.push(`Items were missed in ${health.overruns} of ${health.runs} runs because its window moved on: poll it more often.`)
  if (health.throttled > 0) words.push(`It asked us to wait in ${health.throttled} of ${health.runs} runs: poll it less often.`)
  return words.join(' ')
}
