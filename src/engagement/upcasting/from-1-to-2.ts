import type { EventJson } from './event-json.js'

/**
 * Version 1 wrote the whole log of handovers into every event about a steward; from version 2 on an event says only what is
 * new. Everything else reads as it was: what version 2 can say besides, version 1 left unsaid.
 */
export function from1To2(event: EventJson): EventJson {
  const { steward, type } = event
  if (type !== 'steward-appointed' && type !== 'steward-handed-over' || !isRecord(steward)) return { ...event, schemaVersion: 2 }
  const { handovers, ...appointed } = steward
  const handover: unknown = Array.isArray(handovers) ? handovers.at(-1) : undefined
  return { ...event, schemaVersion: 2, steward: appointed, ...(type === 'steward-handed-over' && { handover }) }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
