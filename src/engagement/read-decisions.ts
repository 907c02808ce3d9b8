import type { Store } from '../stores/store.js'
import type { EngagementState } from './engagement-state.js'
import { foldFrom, type Fold } from './fold.js'
import type { RelationshipState } from './relationship-state.js'
import { upcast } from './upcast.js'

/** Every relationship and engagement a ledger holds, replayed. */
export interface Decisions {
  /** By id. */
  readonly relationships: ReadonlyMap<string, RelationshipState>
  /** By id, those about problems the council no longer names included. */
  readonly engagements: ReadonlyMap<string, EngagementState>
}

/** Replays the whole ledger, a stream after the other as it comes. Streams of other names than `streamOf` gives are passed over. */
export async function readDecisions(store: Pick<Store, 'ledger'>): Promise<Decisions> {
  const relationships = new Map<string, RelationshipState>()
  const engagements = new Map<string, EngagementState>()
  let current: string | undefined
  let fold: Fold | undefined
  const keep = (): void => {
    const state = fold?.state()
    if (state?.aggregate === 'relationship') relationships.set(state.id, state)
    if (state?.aggregate === 'engagement') engagements.set(state.id, state)
  }
  for await (const { stream, event } of store.ledger()) {
    if (stream !== current) {
      keep()
      current = stream
      fold = /^(?:relationship|engagement):/.test(stream) ? foldFrom() : undefined
    }
    fold?.add(upcast(event))
  }
  keep()
  return { relationships, engagements }
}
