import { EngagementError } from '../engagement-error.js'
import type { EventWording } from './wording.js'

/**
 * The line a wording has for an event.
 *
 * @throws EngagementError `unknown-event` for an event of no kind it knows.
 */
export function lineOf<Event extends { readonly type: string }>(wording: EventWording<Event>, event: Event): string {
  const lines: Readonly<Record<string, unknown>> = wording
  const line = Object.hasOwn(lines, event.type) ? lines[event.type] : undefined
  if (line === undefined) throw new EngagementError('unknown-event', 'This kind of event is not known here.')
  // Each entry takes the events of its own type, which the compiler cannot follow through a lookup.
  return (line as (of: Event) => string)(event)
}
