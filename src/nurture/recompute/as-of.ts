import { initialEngagement, type EngagementState } from '../../engagement/engagement-state.js'
import { initialRelationship, type RelationshipState } from '../../engagement/relationship-state.js'
import { replay } from '../../engagement/replay.js'

/** @internal A relationship as it stood at a moment, ISO 8601: what was decided later is set aside. */
export function relationshipAsOf(state: RelationshipState, moment: string): RelationshipState {
  const until = eventsUntil(state.history, moment)
  return until === undefined ? state : replay(until, initialRelationship(state.id, state.communityId))
}

/** @internal An engagement as it stood at a moment, ISO 8601; one that was planned later has nothing in it. */
export function engagementAsOf(state: EngagementState, moment: string): EngagementState {
  const until = eventsUntil(state.history, moment)
  return until === undefined ? state : replay(until, initialEngagement(state.id, state))
}

// `undefined` where nothing came later, so that the state can be taken as it is.
function eventsUntil<Event extends { readonly at: string }>(history: readonly Event[], moment: string): Event[] | undefined {
  const end = Date.parse(moment)
  const until = history.filter(({ at }) => Date.parse(at) <= end)
  return until.length === history.length ? undefined : until
}
