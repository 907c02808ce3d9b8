import { londonDay } from './calendar/london-day.js'
import { compact } from './compact.js'
import type { DecisionContext } from './decision-context.js'
import type { RelationshipEventBody } from './event-body.js'
import { formRefusals } from './form/form-refusals.js'
import { relationshipForm } from './form/relationship-form.js'
import { isCouncilRun } from './guards/hosting.js'
import { unmet } from './guards/refuse.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import { schemaVersion } from './records/schema-version.js'
import type { Decision, Refusal } from './refusal.js'
import type { RelationshipCommand, RelationshipMoveCommand } from './relationship-command.js'
import { relationshipFactEvents } from './relationship-fact-events.js'
import { relationshipFactRefusals } from './relationship-fact-guards.js'
import { relationshipMoveRefusals, relationshipMoves } from './relationship-moves.js'
import type { RelationshipState } from './relationship-state.js'

/** What comes of a command to a relationship. */
export function decideRelationship(state: RelationshipState, command: RelationshipCommand, context: DecisionContext): Decision<RelationshipEvent> {
  const today = londonDay(context.now)
  const misformed = formRefusals(command, relationshipForm)
  // Guards of a recording read its fields, so those must be sound first; guards of a move read only the state.
  const refusals = isMove(command)
    ? [...misformed, ...moveRefusals(state, command, context, today)]
    : misformed.length > 0 ? misformed : relationshipFactRefusals(state, command, context, today)
  if (refusals.length > 0) return { ok: false, refusals }
  const bodies = isMove(command) ? [moveEvent(state, command, context)] : relationshipFactEvents(state, command, today)
  return { ok: true, events: bodies.map((body) => sealed(state, body, command.decidedBy, context.now)) }
}

function isMove(command: RelationshipCommand): command is RelationshipMoveCommand {
  return Object.hasOwn(relationshipMoves, command.type)
}

function moveRefusals(state: RelationshipState, command: RelationshipMoveCommand, context: DecisionContext, today: string): Refusal[] {
  const engagementId = command.type === 'engage' ? command.engagementId : undefined
  return [
    ...relationshipMoveRefusals(command.type, state, context, engagementId),
    ...(command.type === 'withdraw' ? unmet([!(command.reviewOn < today), 'review-date-passed']) : []),
  ]
}

function moveEvent(state: RelationshipState, command: RelationshipMoveCommand, { problems }: DecisionContext): RelationshipEventBody {
  switch (command.type) {
    case 'listen': return { type: 'listening-started', problems: problems.map(({ id }) => id) }
    case 'identify': return { type: 'identified' }
    case 'observe': return { type: 'observing-started' }
    case 'participate': return { type: 'participation-started' }
    case 'empower': return { type: 'empowering-started' }
    case 'engage': return { type: 'engaging-started', engagementId: command.engagementId }
    case 'nurture': return { type: 'nurturing-started', councilRun: isCouncilRun(state.hosting) }
    case 'pause': return { type: 'paused', reason: command.reason }
    case 'resume': return { type: 'resumed' }
    case 'withdraw': return { type: 'withdrew', reason: command.reason, reviewOn: command.reviewOn }
    case 'close': return { type: 'closed', reason: command.reason }
  }
}

function sealed({ id, communityId }: RelationshipState, body: RelationshipEventBody, decidedBy: string, now: string): RelationshipEvent {
  return compact({ schemaVersion, aggregate: 'relationship', id, communityId, at: new Date(now).toISOString(), decidedBy, ...body })
}
