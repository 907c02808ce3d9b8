import type { SourceCost } from '../sources/source.js'
import type { SourceFault, SourceFaultCode } from '../sources/source-fault.js'

/** How one source fared in one run. */
export interface SourceReport {
  readonly sourceId: string
  /** `ok`: read whole; `partial`: read with faults; `failed`: could not be read; `aborted`: stopped by the signal. */
  readonly status: 'ok' | 'partial' | 'failed' | 'aborted'
  readonly batches: number
  readonly items: number
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly deleted: number
  /** Items of authors who asked not to be indexed: counted, then dropped. */
  readonly optedOut: number
  /** The first 1,000. */
  readonly faults: readonly SourceFault[]
  /** How many more there were, by code; absent where `faults` holds them all. */
  readonly furtherFaults?: Readonly<Partial<Record<SourceFaultCode, number>>> | undefined
  /** What ended it, when it failed. */
  readonly error?: { readonly code: string; readonly message: string } | undefined
  readonly cost: SourceCost
  /** The source asks not to be read again before this time, ISO 8601. */
  readonly nextPollAt?: string | undefined
}

/** What `listen` did, source by source. JSON-safe. */
export interface ListeningReport {
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly finishedAt: string
  /** By source id. */
  readonly sources: readonly SourceReport[]
  readonly totals: {
    readonly items: number
    readonly added: number
    readonly revised: number
    readonly unchanged: number
    readonly deleted: number
    /** Listed or not. */
    readonly faults: number
    readonly failedSources: number
  }
}

/** Something happened while listening. */
export type ListeningProgress =
  | { readonly type: 'source-started'; readonly sourceId: string }
  | { readonly type: 'batch-committed'; readonly sourceId: string; readonly items: number; readonly added: number; readonly revised: number }
  | { readonly type: 'fault'; readonly sourceId: string; readonly fault: SourceFault }
  | { readonly type: 'source-finished'; readonly sourceId: string; readonly report: SourceReport; readonly finished: number; readonly of: number }
