import { EngagementError } from './engagement-error.js'
import { initialEngagement, type EngagementState } from './engagement-state.js'
import { evolve } from './evolve.js'
import { evolveEngagement } from './evolve-engagement.js'
import { evolveRelationship } from './evolve-relationship.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import { initialRelationship, type RelationshipState } from './relationship-state.js'

/**
 * The state that all events of one stream, oldest first, come to. Every event says whose it is, so nothing else is needed;
 * `initial` is where to begin, and what an empty stream comes to: a fresh state, or one that was kept some events ago.
 *
 * @throws EngagementError `nothing-to-replay` for no event and no `initial`; `mixed-streams` when the events are not all of one aggregate.
 * @example
 * ```ts
 * const events = []
 * for await (const { event } of store.ledger('relationship:r1')) events.push(upcast(event) as RelationshipEvent)
 * const relationship = replay(events, initialRelationship('r1', 'c_1'))
 * ```
 */
export function replay(events: Iterable<RelationshipEvent>, initial?: RelationshipState): RelationshipState
export function replay(events: Iterable<EngagementEvent>, initial?: EngagementState): EngagementState
export function replay(events: Iterable<RelationshipEvent | EngagementEvent>): RelationshipState | EngagementState
export function replay(events: Iterable<RelationshipEvent | EngagementEvent>, initial?: RelationshipState | EngagementState): RelationshipState | EngagementState {
  let state = initial
  for (const event of events) state = applied(state, event)
  if (state === undefined) throw new EngagementError('nothing-to-replay', 'A state is replayed from at least one event, or from where it began.')
  return state
}

function applied(state: RelationshipState | EngagementState | undefined, event: RelationshipEvent | EngagementEvent): RelationshipState | EngagementState {
  if (event.aggregate === 'relationship') {
    if (state === undefined) return evolveRelationship(initialRelationship(event.id, event.communityId), event)
    if (state.aggregate === 'relationship') return evolve(state, event)
  } else {
    if (state === undefined) return evolveEngagement(initialEngagement(event.id, event), event)
    if (state.aggregate === 'engagement') return evolve(state, event)
  }
  throw new EngagementError('mixed-streams', 'Events of relationships and engagements are replayed apart.')
}
