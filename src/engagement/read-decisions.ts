import type { Store } from '../stores/store.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipState } from './relationship-state.js'
import { replay } from './replay.js'
import { upcast } from './upcast.js'

/** Every relationship and engagement a ledger holds, replayed. */
export interface Decisions {
  /** By id. */
  readonly relationships: ReadonlyMap<string, RelationshipState>
  /** By id, those about problems the council no longer names included. */
  readonly engagements: ReadonlyMap<string, EngagementState>
}

/** Replays the whole ledger. Streams of other names than `streamOf` gives are passed over. */
export async function readDecisions(store: Pick<Store, 'ledger'>): Promise<Decisions> {
  const streams = new Map<string, (RelationshipEvent | EngagementEvent)[]>()
  for await (const { stream, event } of store.ledger()) {
    if (!/^(?:relationship|engagement):/.test(stream)) continue
    const events = streams.get(stream)
    if (events === undefined) streams.set(stream, [upcast(event)])
    else events.push(upcast(event))
  }
  const states = [...streams.values()].map((events) => replay(events))
  return {
    relationships: new Map(states.flatMap((state) => state.aggregate === 'relationship' ? [[state.id, state]] : [])),
    engagements: new Map(states.flatMap((state) => state.aggregate === 'engagement' ? [[state.id, state]] : [])),
  }
}
