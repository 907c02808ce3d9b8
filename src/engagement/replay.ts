import { foldFrom } from './fold.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipState } from './relationship-state.js'

/**
 * The state that all events of one stream, oldest first, come to. Every event says whose it is, so nothing else is needed;
 * `initial` is where to begin, and what an empty stream comes to: a fresh state, or one that was kept some events ago.
 *
 * @throws EngagementError `nothing-to-replay` for no event and no `initial`; `mixed-streams` when the events are not all of one relationship or engagement.
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
  const fold = foldFrom(initial)
  for (const event of events) fold.add(event)
  return fold.state()
}
