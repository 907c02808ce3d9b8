import type { StreamAppend } from '../stores/store.js'
import { streamOf } from './decide.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipState } from './relationship-state.js'

// What the other aggregate looks at, or has to follow.
const reachesEngagements: ReadonlySet<RelationshipEvent['type']> = new Set(['engaging-started', 'nurturing-started', 'paused', 'withdrew', 'closed', 'stop-condition-fired'])
const restsOnRelationship: ReadonlySet<EngagementEvent['type']> = new Set(['started', 'resumed'])

/** Something decided about one aggregate. */
export interface Decided<State, Event> {
  readonly state: State
  readonly events: readonly Event[]
}

/**
 * What is appended for a decision about a relationship, together with what its engagements follow with. Where the decision
 * looks at the engagements, or reaches them, each has to stand where it was seen, and those not begun must not have begun:
 * `unbegun` are the ones that could have.
 */
export function relationshipAppends(
  { state, events }: Decided<RelationshipState, RelationshipEvent>,
  engagements: readonly Decided<EngagementState, EngagementEvent>[],
  unbegun: readonly EngagementState[],
): StreamAppend[] {
  const reaches = events.some(({ type }) => reachesEngagements.has(type))
  return [
    appendOf(state, events),
    ...(reaches ? [...engagements.map((each) => appendOf(each.state, each.events)), ...unbegun.map((each) => appendOf(each, []))] : []),
  ]
}

/** What is appended for a decision about an engagement; its relationship has to stand where it was seen, where that was looked at. */
export function engagementAppends({ state, events }: Decided<EngagementState, EngagementEvent>, relationship: RelationshipState): StreamAppend[] {
  return [appendOf(state, events), ...(events.some(({ type }) => restsOnRelationship.has(type)) ? [appendOf(relationship, [])] : [])]
}

function appendOf(state: RelationshipState | EngagementState, events: StreamAppend['events']): StreamAppend {
  return { stream: streamOf(state), expectedVersion: state.version, events }
}
