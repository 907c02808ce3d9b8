import type { CommitResult } from '../stores/store.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { Batch } from '../sources/source.js'
import type { SourceReport } from './listening-report.js'

/** Counts what one source does in one run. */
export interface SourceTally {
  /** @param committed - what the store made of it. */
  batch(batch: Pick<Batch, 'items' | 'cost' | 'nextPollAt'>, optedOut: number, committed: CommitResult): void
  /** Counts a fault and keeps it, as long as there are not too many. */
  fault(fault: SourceFault): void
  /** The source wants to be left alone until then. */
  waitUntil(instant: string | undefined): void
  report(status: SourceReport['status'], error?: SourceReport['error']): SourceReport
}

/** A broken export has a fault on every line: a report keeps this many of a source and says how many more there were. */
const maximumFaults = 1_000

/** A tally that stands at nothing. */
export function createSourceTally(sourceId: string): SourceTally {
  const counts = { batches: 0, items: 0, added: 0, revised: 0, unchanged: 0, deleted: 0, optedOut: 0 }
  const cost = { requests: 0, bytes: 0 }
  const faults: SourceFault[] = []
  let furtherFaults = 0
  let nextPollAt: string | undefined

  const waitUntil = (instant: string | undefined): void => {
    if (instant !== undefined && (nextPollAt === undefined || Date.parse(instant) > Date.parse(nextPollAt))) nextPollAt = instant
  }

  return {
    batch: (batch, optedOut, committed) => {
      counts.batches++
      counts.items += batch.items.length
      counts.optedOut += optedOut
      for (const key of ['added', 'revised', 'unchanged', 'deleted'] as const) counts[key] += committed[key]
      cost.requests += batch.cost?.requests ?? 0
      cost.bytes += batch.cost?.bytes ?? 0
      waitUntil(batch.nextPollAt)
    },
    fault: (fault) => {
      if (faults.length < maximumFaults) faults.push(fault)
      else furtherFaults++
    },
    waitUntil,
    report: (status, error) => ({
      sourceId,
      status: status === 'ok' && faults.length > 0 ? 'partial' : status,
      ...counts,
      faults: furtherFaults === 0 ? [...faults] : [...faults, { code: 'truncated', message: `${furtherFaults} further faults are not listed.` }],
      ...(error !== undefined && { error }),
      cost: { ...cost },
      ...(nextPollAt !== undefined && { nextPollAt }),
    }),
  }
}
