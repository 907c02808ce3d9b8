import type { EngagementCommand } from './engagement-command.js'
import { hasEnded, type EngagementState } from './engagement-state.js'
import type { RelationshipEvent } from './records/relationship-event.js'

/**
 * What something decided about a relationship asks of one of its engagements, if anything: a council that has left a
 * community, paused, or been stopped there does not go on engaging in it. Coming back asks nothing: each engagement is
 * resumed by a decision of its own.
 *
 * A plan that has not begun outlives a withdrawal, because nobody is being engaged by it; closing ends it too.
 *
 * @returns the command to {@link decide}, signed by the same post; `undefined` where the engagement can stay as it is.
 * @example
 * ```ts
 * for (const event of decision.events) {
 *   const command = followRelationship(event, engagement)
 *   if (command !== undefined) decide(engagement, command, context)
 * }
 * ```
 */
export function followRelationship(event: RelationshipEvent, engagement: EngagementState): EngagementCommand | undefined {
  const { decidedBy } = event
  const { phase, pausedFrom, stop } = engagement
  const begun = phase === 'engaging' || (phase === 'paused' && pausedFrom === 'engaging')
  switch (event.type) {
    case 'stop-condition-fired': return begun && stop === undefined ? { type: 'fire-stop-condition', decidedBy, kind: event.stop.kind, what: event.stop.what } : undefined
    case 'paused': return phase === 'engaging' ? { type: 'pause', decidedBy, reason: event.reason } : undefined
    case 'withdrew': return begun ? { type: 'withdraw', decidedBy, reason: event.reason, reviewOn: event.reviewOn } : undefined
    case 'closed': return hasEnded(engagement) ? undefined : { type: 'close', decidedBy, reason: event.reason }
    default: return undefined
  }
}
