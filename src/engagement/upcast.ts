import type { Json } from '../core/json.js'
import { EngagementError } from './engagement-error.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'

const currentSchemaVersion = 1

/**
 * An event as this release understands it, from what the ledger holds. The one place where older schema versions will be
 * brought up to date; so far there is only version 1. Checks the envelope, not every field: the schemas `RelationshipEvent`
 * and `EngagementEvent` do that where an event comes from outside.
 *
 * @throws EngagementError `newer-schema` for an event of a newer release, `unknown-event` for what is none.
 */
export function upcast(event: Json): RelationshipEvent | EngagementEvent {
  if (!isRecord(event)) throw unknown()
  const { schemaVersion, aggregate, id, communityId, at, decidedBy, type } = event
  if (typeof schemaVersion !== 'number') throw unknown()
  if (schemaVersion > currentSchemaVersion) throw new EngagementError('newer-schema', `The event has schema version ${schemaVersion}; this release reads up to ${currentSchemaVersion}.`)
  const envelope = [id, communityId, at, decidedBy, type].every((part) => typeof part === 'string')
  if (!envelope || (aggregate !== 'relationship' && aggregate !== 'engagement')) throw unknown()
  return event as unknown as RelationshipEvent | EngagementEvent
}

function isRecord(event: Json): event is { readonly [key: string]: Json | undefined } {
  return typeof event === 'object' && event !== null && !Array.isArray(event)
}

function unknown(): EngagementError {
  return new EngagementError('unknown-event', 'This is not an event of a relationship or an engagement.')
}
