import { EngagementError } from './engagement-error.js'
import type { EngagementState } from './engagement-state.js'
import { evolveEngagement } from './evolve-engagement.js'
import { evolveRelationship } from './evolve-relationship.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipState } from './relationship-state.js'

/**
 * The state after an event. Pure; asks no guard, because what the ledger holds has happened.
 *
 * @throws EngagementError `mixed-streams` when the event belongs to another relationship or engagement.
 */
export function evolve(state: RelationshipState, event: RelationshipEvent): RelationshipState
export function evolve(state: EngagementState, event: EngagementEvent): EngagementState
export function evolve(state: RelationshipState | EngagementState, event: RelationshipEvent | EngagementEvent): RelationshipState | EngagementState {
  if (state.id === event.id) {
    if (state.aggregate === 'relationship' && event.aggregate === 'relationship') return evolveRelationship(state, event)
    if (state.aggregate === 'engagement' && event.aggregate === 'engagement') return evolveEngagement(state, event)
  }
  throw new EngagementError('mixed-streams', 'This event belongs to another relationship or engagement.')
}
