import type { Json } from '../core/json.js'
import { EngagementError } from './engagement-error.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import { schemaVersion as current } from './records/schema-version.js'
import type { EventJson } from './upcasting/event-json.js'
import { from1To2 } from './upcasting/from-1-to-2.js'

/** The step from each version to the next, from version 1 on. */
const steps: readonly ((event: EventJson) => EventJson)[] = [from1To2]

/**
 * An event as this release understands it, from what the ledger holds, which stays as it is: an event of an older schema
 * version is brought up to date a version at a time. Checks the envelope, not every field: the schemas `RelationshipEvent`
 * and `EngagementEvent` do that where an event comes from outside.
 *
 * @throws EngagementError `newer-schema` for an event of a newer release, `unknown-event` for what is none.
 */
export function upcast(event: Json): RelationshipEvent | EngagementEvent {
  if (!isEvent(event)) throw new EngagementError('unknown-event', 'This is not an event of a relationship or an engagement.')
  const { schemaVersion } = event
  if (schemaVersion > current) throw new EngagementError('newer-schema', `The event has schema version ${schemaVersion}; this release reads up to ${current}.`)
  let upToDate: EventJson = event
  for (let version = schemaVersion; version < current; version++) upToDate = steps[version - 1]?.(upToDate) ?? upToDate
  return upToDate as unknown as RelationshipEvent | EngagementEvent
}

function isEvent(event: Json): event is Json & EventJson {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return false
  const { schemaVersion, aggregate, id, communityId, at, decidedBy, type } = event as Readonly<Record<string, unknown>>
  return Number.isInteger(schemaVersion) && Number(schemaVersion) >= 1
    && (aggregate === 'relationship' || aggregate === 'engagement')
    && typeof id === 'string' && typeof communityId === 'string' && typeof at === 'string' && typeof decidedBy === 'string' && typeof type === 'string'
}
