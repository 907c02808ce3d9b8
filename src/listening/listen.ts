import type { Clock } from '../core/clock.js'
import { byCodeUnit } from '../core/compare.js'
import { oneARound } from '../core/give-way.js'
import type { Council } from '../council/council.js'
import type { Source } from '../sources/source.js'
import type { Store } from '../stores/store.js'
import { countFaults } from './count-faults.js'
import { groupByHost } from './group-by-host.js'
import { listenToSource } from './listen-to-source.js'
import type { ListeningNormaliser } from './listening-normaliser.js'
import type { ListeningProgress, ListeningReport, SourceReport } from './listening-report.js'
import { createSourceTally } from './source-tally.js'

/** What to listen to, and where to keep it. */
export interface ListenOptions {
  /** Who listens. Nothing is listened to on nobody's behalf. */
  readonly council: Pick<Council, 'id'>
  /** Each with an id of its own. */
  readonly sources: readonly Source[]
  /** As made by `createNormaliser`. */
  readonly normaliser: ListeningNormaliser
  readonly store: Store
  /**
   * How many hosts are read at the same time, 1 or more. Sources on one host are read one after another.
   * @defaultValue 4
   */
  readonly concurrency?: number | undefined
  /** Stops the run: sources under way or not begun are reported as `aborted`; what was committed stays. */
  readonly signal?: AbortSignal | undefined
  /**
   * Reads sources too that have asked to be left alone until later, that were too large less than a day ago, or that are
   * gone: without it they are reported as failed, and nobody is asked. @defaultValue false
   */
  readonly askAnyway?: boolean | undefined
  /** Told what happens, as it happens. What it throws is ignored: a broken progress bar loses no mention. */
  readonly onProgress?: ((progress: ListeningProgress) => void) | undefined
  /** @defaultValue the system clock */
  readonly now?: Clock | undefined
}

/**
 * Reads every source from where it was left, and commits each batch's checkpoint with the last of its mentions: killed
 * anywhere and run again, the store holds the same. Between every few items and every few mentions kept the event loop
 * comes round, so that an app that listens goes on answering.
 *
 * A source that asks to be left alone is, by every process that shares the store, until the time it gave. One that says it
 * is gone (410) is not asked again; one that is not found (404) only after ten polls over four weeks.
 *
 * A source that fails never stops another. The promise resolves whatever the sources do, an abort included, and the
 * report says of each what became of it.
 *
 * @throws RangeError when `concurrency` is not a whole number, 1 or more.
 * @example
 * ```ts
 * const report = await listen({ council, sources: [feed({ url })], normaliser, store })
 * for (const source of report.sources) console.log(source.sourceId, source.status, source.added)
 * ```
 */
export async function listen(options: ListenOptions): Promise<ListeningReport> {
  const { sources, normaliser, store, concurrency = 4, signal, askAnyway = false, onProgress, now = () => new Date() } = options
  if (!Number.isInteger(concurrency) || concurrency < 1) throw new RangeError('concurrency must be a whole number, 1 or more')
  const { default: PQueue } = await import('p-queue')
  const queue = new PQueue({ concurrency })
  const startedAt = now().toISOString()
  const reports: SourceReport[] = []
  const turn = oneARound()

  const tell = (progress: ListeningProgress): void => {
    try {
      // What is typed as returning nothing may be an async function: its rejection would end the process.
      const told: unknown = onProgress?.(progress)
      if (told instanceof Promise) told.catch(() => undefined)
    } catch {
      // See onProgress.
    }
  }
  const finish = (report: SourceReport): void => {
    reports.push(report)
    tell({ type: 'source-finished', sourceId: report.sourceId, report, finished: reports.length, of: sources.length })
  }

  const { distinct, repeated } = splitById(sources)
  for (const source of repeated) finish(refusedAsRepeated(source))
  await queue.addAll(groupByHost(distinct).map((group) => async () => {
    for (const source of group) finish(await listenToSource({ source, normaliser, store, signal, askAnyway, tell, turn, now }))
  }))

  return summarise(reports, startedAt, now().toISOString())
}

function splitById(sources: readonly Source[]): { readonly distinct: readonly Source[]; readonly repeated: readonly Source[] } {
  const seen = new Set<string>()
  const distinct = sources.filter(({ id }) => !seen.has(id) && seen.add(id))
  return { distinct, repeated: sources.filter((source) => !distinct.includes(source)) }
}

// Two sources of one id would overwrite each other's checkpoint and lose items.
function refusedAsRepeated({ id }: Source): SourceReport {
  const tally = createSourceTally(id)
  return tally.report('failed', { code: 'bad-configuration', message: 'Another source has the same id; only the first was read.' })
}

function summarise(reports: readonly SourceReport[], startedAt: string, finishedAt: string): ListeningReport {
  const sum = (count: (report: SourceReport) => number): number => reports.reduce((total, report) => total + count(report), 0)
  return {
    startedAt,
    finishedAt,
    sources: [...reports].sort((a, b) => byCodeUnit(a.sourceId, b.sourceId)),
    totals: {
      items: sum(({ items }) => items),
      added: sum(({ added }) => added),
      revised: sum(({ revised }) => revised),
      unchanged: sum(({ unchanged }) => unchanged),
      deleted: sum(({ deleted }) => deleted),
      faults: sum((report) => countFaults(report)),
      failedSources: reports.filter(({ status }) => status === 'failed').length,
    },
  }
}
