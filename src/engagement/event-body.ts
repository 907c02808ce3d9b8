import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'

type Envelope = 'schemaVersion' | 'aggregate' | 'id' | 'communityId' | 'relationshipId' | 'problemId' | 'at' | 'decidedBy'
type Body<Event> = Event extends unknown ? Omit<Event, Envelope> : never

/** An event without its envelope. */
export type RelationshipEventBody = Body<RelationshipEvent>

/** An event without its envelope. */
export type EngagementEventBody = Body<EngagementEvent>
