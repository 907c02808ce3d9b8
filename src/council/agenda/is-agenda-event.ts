import type { Json } from '../../core/json.js'
import type { AgendaEvent } from './agenda-event.js'

const types: Readonly<Record<AgendaEvent['type'], true>> = { 'problem-added': true, 'tool-chosen': true, 'tool-retired': true }

/**
 * Whether what a ledger holds is an agenda event this release knows. Looks at the envelope, not at every field: the schema
 * `AgendaEvent` does that where an event comes from outside.
 */
export function isAgendaEvent(event: Json): boolean {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return false
  const { schemaVersion, aggregate, at, decidedBy, type } = event as { readonly [key: string]: Json | undefined }
  return schemaVersion === 1 && aggregate === 'agenda' && typeof at === 'string' && typeof decidedBy === 'string' && typeof type === 'string' && Object.hasOwn(types, type)
}
