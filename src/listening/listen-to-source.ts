import type { Clock } from '../core/clock.js'
import type { Mention } from '../mentions/mention.js'
import { SourceError } from '../sources/source-error.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { Batch, Source } from '../sources/source.js'
import type { Store } from '../stores/store.js'
import type { ListeningNormaliser } from './listening-normaliser.js'
import type { ListeningProgress, SourceReport } from './listening-report.js'
import { badItem, peopleOf, safeError, safeFault } from './safe-words.js'
import { readStanding, refusalOf, standingAfter, standingId } from './source-standing.js'
import type { SourceStanding } from './source-standing.js'
import { createSourceTally } from './source-tally.js'
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
  readonly now: Clock
}

/** Reads one source from where it was left to its end. Never rejects: the report says what ended it. */
export async function listenToSource({ source, normaliser, store, signal, askAnyway, tell, now }: SourceListening): Promise<SourceReport> {
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
      const people = peopleOf(batch.items)
      for (const fault of batch.faults) note(safeFault(fault, people))
      const { mentions, optedOut } = normaliseBatch(batch, source, normaliser, now().toISOString(), note)
      const committed = await store.commit({ sourceId, mentions, checkpoint: batch.checkpoint })
      tally.batch(batch, optedOut, committed)
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

function normaliseBatch(batch: Batch, source: Source, normaliser: ListeningNormaliser, retrievedAt: string, note: (fault: SourceFault) => void): { readonly mentions: Mention[]; readonly optedOut: number } {
  const { id, version, query } = source
  const context = { source: { id, version, query }, retrievedAt }
  const mentions: Mention[] = []
  let optedOut = 0
  for (const [index, item] of batch.items.entries()) {
    try {
      const mention = normaliser.normalise(item, context)
      if (mention === undefined) optedOut++
      else mentions.push(mention)
    } catch (error) {
      note(badItem(error, index))
    }
  }
  return { mentions, optedOut }
}
