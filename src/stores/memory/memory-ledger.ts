import { eachOnce } from '../each-once.js'
import { StoreError } from '../store-error.js'
import type { StreamAppend } from '../store.js'
import { jsonCopy, type MemoryState } from './memory-state.js'

/** Appends to every stream given, or to none. */
export function appendTo({ ledger }: MemoryState, appends: readonly StreamAppend[]): number[] {
  eachOnce(appends)
  const after = appends.map(({ stream, expectedVersion, events }) => {
    const past = ledger.get(stream) ?? []
    if (past.length !== expectedVersion) throw new StoreError('conflict', 'Somebody else has appended to this stream since it was read.')
    return { stream, events: events.length === 0 ? past : [...past, ...jsonCopy(events)] }
  })
  // Nothing below can throw: all of it is kept or none.
  for (const { stream, events } of after) if (events.length > 0) ledger.set(stream, events)
  return after.map(({ events }) => events.length)
}
