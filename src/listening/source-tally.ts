import type { CommitResult } from '../stores/store.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { Batch } from '../sources/source.js'
import type { SourceReport } from './listening-report.js'

/** Counts what one source does in one run. */
export interface SourceTally {
  /** A batch came: what it cost has been spent, whatever becomes of it. */
  asked(cost: Batch['cost']): void
  /** Some mentions were committed. @param committed - what the store made of them. */
  kept(mentions: number, committed: CommitResult): void
  /** Items that made no mention: of authors who opted out, without a word, or bad. */
  passedOver(items: number): void
  optedOut(): void
  /** A batch was kept whole, and its checkpoint. */
  batch(nextPollAt: string | undefined): void
  /** Counts a fault and keeps it, as long as there are not too many. */
  fault(fault: SourceFault): void
  /** The source wants to be left alone until then. */
  waitUntil(instant: string | undefined): void
  report(status: SourceReport['status'], error?: SourceReport['error']): SourceReport
}

/** A broken export has a fault on every line: a report tells this many of a source and counts the others. */
const maximumFaults = 1_000

/** A tally that stands at nothing. */
export function createSourceTally(sourceId: string): SourceTally {
  const counts = { batches: 0, items: 0, added: 0, revised: 0, unchanged: 0, deleted: 0, optedOut: 0 }
  const cost = { requests: 0, bytes: 0 }
  const faults: SourceFault[] = []
  const furtherFaults: Partial<Record<SourceFault['code'], number>> = {}
  let nextPollAt: string | undefined

  const waitUntil = (instant: string | undefined): void => {
    if (instant !== undefined && (nextPollAt === undefined || Date.parse(instant) > Date.parse(nextPollAt))) nextPollAt = instant
  }

  return {
    asked: (spent) => {
      cost.requests += spent?.requests ?? 0
      cost.bytes += spent?.bytes ?? 0
    },
    kept: (mentions, committed) => {
      counts.items += mentions
      for (const key of ['added', 'revised', 'unchanged', 'deleted'] as const) counts[key] += committed[key]
    },
    passedOver: (items) => { counts.items += items },
    optedOut: () => { counts.optedOut++ },
    batch: (until) => {
      counts.batches++
      waitUntil(until)
    },
    fault: (fault) => {
      if (faults.length < maximumFaults) faults.push(fault)
      else furtherFaults[fault.code] = (furtherFaults[fault.code] ?? 0) + 1
    },
    waitUntil,
    report: (status, error) => ({
      sourceId,
      status: status === 'ok' && faults.length > 0 ? 'partial' : status,
      ...counts,
      faults: [...faults],
      ...(Object.keys(furtherFaults).length > 0 && { furtherFaults: { ...furtherFaults } }),
      ...(error !== undefined && { error }),
      cost: { ...cost },
      ...(nextPollAt !== undefined && { nextPollAt }),
    }),
  }
}
