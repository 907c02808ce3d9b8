import { londonDay } from './calendar/london-day.js'
import { compact } from './compact.js'
import type { DecisionContext } from './decision-context.js'
import type { EngagementCommand, EngagementMoveCommand } from './engagement-command.js'
import { engagementFactEvents, engagementFactRefusals } from './engagement-facts.js'
import { engagementMoveRefusals, engagementMoves } from './engagement-moves.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementEventBody } from './event-body.js'
import { engagementForm } from './form/engagement-form.js'
import { formRefusals } from './form/form-refusals.js'
import { unmet } from './guards/refuse.js'
import type { EngagementEvent } from './records/engagement-event.js'
import { schemaVersion } from './records/schema-version.js'
import type { Decision, Refusal } from './refusal.js'

/** What comes of a command to an engagement. */
export function decideEngagement(state: EngagementState, command: EngagementCommand, context: DecisionContext): Decision<EngagementEvent> {
  const today = londonDay(context.now)
  const misformed = formRefusals(command, engagementForm)
  const refusals = isMove(command)
    ? [...misformed, ...moveRefusals(state, command, context, today)]
    : misformed.length > 0 ? misformed : engagementFactRefusals(state, command, today)
  if (refusals.length > 0) return { ok: false, refusals }
  const bodies = isMove(command) ? [moveEvent(command)] : engagementFactEvents(state, command, today)
  return { ok: true, events: bodies.map((body) => sealed(state, body, command.decidedBy, context.now)) }
}

function isMove(command: EngagementCommand): command is EngagementMoveCommand {
  return Object.hasOwn(engagementMoves, command.type)
}

function moveRefusals(state: EngagementState, command: EngagementMoveCommand, context: DecisionContext, today: string): Refusal[] {
  return [
    ...engagementMoveRefusals(command.type, state, context),
    ...(command.type === 'withdraw' ? unmet([!(command.reviewOn < today), 'review-date-passed']) : []),
  ]
}

function moveEvent(command: EngagementMoveCommand): EngagementEventBody {
  switch (command.type) {
    case 'start': return { type: 'started' }
    case 'pause': return { type: 'paused', reason: command.reason }
    case 'resume': return { type: 'resumed' }
    case 'withdraw': return { type: 'withdrew', reason: command.reason, reviewOn: command.reviewOn }
    case 'close': return { type: 'closed', reason: command.reason }
  }
}

function sealed(state: EngagementState, body: EngagementEventBody, decidedBy: string, now: string): EngagementEvent {
  const { id, relationshipId, communityId, problemId } = state
  return compact({ schemaVersion, aggregate: 'engagement', id, relationshipId, communityId, problemId, at: new Date(now).toISOString(), decidedBy, ...body })
}
