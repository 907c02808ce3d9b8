import type { Clock } from '../core/clock.js'
import { SourceError } from '../sources/source-error.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { Source } from '../sources/source.js'
import type { Store } from '../stores/store.js'
import type { ListeningNormaliser } from './listening-normaliser.js'
import type { ListeningProgress, SourceReport } from './listening-report.js'
import { safeError } from './safe-words.js'
import { readStanding, refusalOf, standingAfter, standingId } from './source-standing.js'
import type { SourceStanding } from './source-standing.js'
import { createSourceTally } from './source-tally.js'
import { takeInBatch } from './take-in-batch.js'
import { untilAborted } from './until-aborted.js'

/** Everything one source needs to be listened to. */
export interface SourceListening {
  readonly source: Source
  readonly normaliser: ListeningNormaliser
  readonly store: Store
  readonly signal: AbortSignal | undefined
  /** Ask although the source has asked to be left alone or is gone. */
  readonly askAnyway: boolean
  readonly tell: (progress: ListeningProgress) => void
  /** Resolves when the event loop has come round; shared by all that is listened to at once. */
  readonly turn: () => Promise<void>
  readonly now: Clock
}

/** Reads one source from where it was left to its end. Never rejects: the report says what ended it. */
export async function listenToSource({ source, normaliser, store, signal, askAnyway, tell, turn, now }: SourceListening): Promise<SourceReport> {
  const { id: sourceId } = source
  const tally = createSourceTally(sourceId)
  if (isAborted(signal)) return tally.report('aborted')
  tell({ type: 'source-started', sourceId })
  const note = (fault: SourceFault): void => {
    tally.fault(fault)
    tell({ type: 'fault', sourceId, fault })
  }

  let standing: SourceStanding | undefined
  let answered = false
  const settle = async (failure?: unknown): Promise<void> => {
    const next = standingAfter(standing, { error: failure, answered, now: now() })
    if (standing === undefined && next === undefined) return
    // A store that cannot keep it costs a request next time, no more.
    await store.commit({ sourceId: standingId(sourceId), mentions: [], checkpoint: next ?? null }).catch(() => undefined)
  }

  try {
    standing = readStanding(await store.checkpoint(standingId(sourceId)))
    const refusal = askAnyway ? undefined : refusalOf(standing, now())
    if (refusal !== undefined) {
      const { until, ...error } = refusal
      tally.waitUntil(until)
      return tally.report('failed', error)
    }
    const after = await store.checkpoint(sourceId)
    for await (const batch of untilAborted(source.read({ ...(after !== undefined && { after }), signal }), signal)) {
      answered = true
      tally.asked(batch.cost)
      const committed = await takeInBatch(batch, { source, normaliser, store, signal, turn, note, tally, retrievedAt: now().toISOString() })
      tally.batch(batch.nextPollAt)
      tell({ type: 'batch-committed', sourceId, items: batch.items.length, added: committed.added, revised: committed.revised })
    }
    await settle()
    return tally.report('ok')
  } catch (error) {
    // Whatever an aborted request turned into on its way here: the signal ended it.
    if (isAborted(signal)) return tally.report('aborted')
    if (error instanceof SourceError) tally.waitUntil(error.until)
    await settle(error)
    return tally.report('failed', safeError(error))
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}
