import { EngagementError } from './engagement-error.js'
import { initialEngagement, type EngagementState } from './engagement-state.js'
import { engagementChanges } from './evolve-engagement.js'
import { relationshipChanges } from './evolve-relationship.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import { initialRelationship, type RelationshipState } from './relationship-state.js'
import { change } from './with-changes.js'

type Event = RelationshipEvent | EngagementEvent
type State = RelationshipState | EngagementState

/** A stream being replayed, an event at a time. */
export interface Fold {
  /** @throws EngagementError `mixed-streams` for an event of another relationship or engagement. */
  add(event: Event): void
  /** What the events so far come to. @throws EngagementError `nothing-to-replay` where there is neither an event nor a beginning. */
  state(): State
}

/** Begins to replay a stream. One state and one history are written on, where `evolve` would copy both for every event. */
export function foldFrom(initial?: State): Fold {
  let state = initial === undefined ? undefined : { ...initial }
  const history: Event[] = []
  return {
    add(event) {
      state ??= begun(event)
      takeIn(state, event)
      history.push(event)
    },
    state() {
      if (state === undefined) throw new EngagementError('nothing-to-replay', 'A state is replayed from at least one event, or from where it began.')
      if (history.length === 0) return initial ?? state
      return { ...state, version: state.version + history.length, history: state.history.length === 0 ? history : [...state.history, ...history] } as State
    },
  }
}

function begun(event: Event): State {
  return event.aggregate === 'relationship' ? initialRelationship(event.id, event.communityId) : initialEngagement(event.id, event)
}

// The event's changes, its version and its history left behind.
function takeIn(state: State, event: Event): void {
  if (state.id === event.id && state.aggregate === 'relationship' && event.aggregate === 'relationship') change(state, relationshipChanges(state, event))
  else if (state.id === event.id && state.aggregate === 'engagement' && event.aggregate === 'engagement') change(state, engagementChanges(state, event))
  else throw new EngagementError('mixed-streams', 'Events of one relationship or engagement are replayed at a time.')
}
