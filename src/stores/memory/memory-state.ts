import type { Json } from '../../core/json.js'
import type { Mention } from '../../mentions/mention.js'

/** Everything a memory store holds. Records are copies of what was given, and are copied again on the way out, so that nobody changes them from outside. */
export interface MemoryState {
  readonly mentions: Map<string, Mention>
  readonly checkpoints: Map<string, Json>
  /** By canonical time. */
  readonly snapshots: Map<string, { readonly at: string; readonly snapshot: Json }>
  readonly runs: Map<string, Json>
  readonly ledger: Map<string, readonly Json[]>
  /** See `erasureMark`. */
  readonly erased: Set<string>
}

/** A store with nothing in it. */
export function emptyState(): MemoryState {
  return { mentions: new Map(), checkpoints: new Map(), snapshots: new Map(), runs: new Map(), ledger: new Map(), erased: new Set() }
}

/** A copy as a database would give it back: plain JSON, absent where it was `undefined`. */
export function jsonCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
