import { commitmentEvent, commitmentRefusals } from './commitments.js'
import type { EngagementCommand, EngagementMoveCommand } from './engagement-command.js'
import { hasEnded, type EngagementState } from './engagement-state.js'
import type { EngagementEventBody } from './event-body.js'
import { engagingGuards } from './guards/engaging-guards.js'
import { unmet } from './guards/refuse.js'
import type { EngagementPlan } from './records/engagement-plan.js'
import type { Refusal } from './refusal.js'
import { nameOf } from './wording/name-of.js'

/** Every command that is not a move: it puts something on record. */
export type EngagementRecording = Exclude<EngagementCommand, EngagementMoveCommand>

// What settles something open stays possible after a stop and after the end; nothing new is begun.
const settling: ReadonlySet<EngagementCommand['type']> = new Set(['keep-commitment', 'break-commitment', 'record-outcome'])

/** Every guard of a recording that does not hold. */
export function engagementFactRefusals(state: EngagementState, command: EngagementRecording, today: string): Refusal[] {
  const settles = settling.has(command.type)
  return [
    ...unmet(
      [settles || !hasEnded(state), 'closed'],
      [settles || state.stop === undefined, 'stop-condition-fired', nameOf('stops', state.stop?.kind)],
    ),
    ...ownRefusals(state, command, today),
  ]
}

function ownRefusals(state: EngagementState, command: EngagementRecording, today: string): Refusal[] {
  switch (command.type) {
    // Once it runs, what let it start may be bettered but not taken away.
    case 'set-plan':
      return [...whileRunning(state, { ...state, plan: command.plan }), ...stillFormal(state, command.plan)]
    case 'fit-channels':
      return whileRunning(state, { ...state, channelFit: command.channelFit })
    case 'record-gunning-tests':
      return whileRunning(state, { ...state, gunning: command.tests })
    case 'act-on-missing-voice': {
      const voices = state.channelFit?.voicesMissing
      const named = voices !== undefined && voices !== 'unknown' && voices.some(({ who }) => who === command.who)
      return unmet([named, 'unknown-id', 'who'])
    }
    case 'make-commitment':
    case 'keep-commitment':
    case 'break-commitment':
      return commitmentRefusals(state.commitments, command)
    case 'record-outcome':
      return unmet([(command.outcome.loopClosedOn ?? '') <= today, 'date-invalid', 'outcome.loopClosedOn'])
    case 'approve-pre-election':
      return unmet([command.until >= today, 'date-invalid', 'until'])
    default:
      return []
  }
}

function whileRunning(before: EngagementState, after: EngagementState): Refusal[] {
  return runs(before) ? engagingGuards(after) : []
}

// Called informal half-way, it would be held to none of the tests it began with.
function stillFormal(state: EngagementState, next: EngagementPlan): Refusal[] {
  return unmet([!runs(state) || state.plan?.formalConsultation !== true || next.formalConsultation, 'formal-consultation-dropped'])
}

function runs({ phase, pausedFrom }: EngagementState): boolean {
  return phase === 'engaging' || pausedFrom === 'engaging'
}

/** What a recording that was not refused puts on record. */
export function engagementFactEvents(state: EngagementState, command: EngagementRecording, today: string): EngagementEventBody[] {
  switch (command.type) {
    case 'set-plan': return [{ type: 'plan-set', plan: command.plan }]
    case 'fit-channels': return [{ type: 'channels-fitted', channelFit: command.channelFit }]
    case 'act-on-missing-voice': return [{ type: 'missing-voice-acted-on', who: command.who, actedOn: { on: today, what: command.what } }]
    case 'record-gunning-tests': return [{ type: 'gunning-tests-recorded', tests: command.tests }]
    case 'record-outcome': return [{ type: 'outcome-recorded', outcome: command.outcome }]
    case 'make-commitment':
    case 'keep-commitment':
    case 'break-commitment':
      return commitmentEvent(state.commitments, command, today)
    case 'approve-pre-election': {
      const { kind, approvedBy, reason, until } = command
      return [{ type: 'pre-election-approved', approval: { kind, approvedBy, reason, on: today, until } }]
    }
    case 'fire-stop-condition': return [{ type: 'stop-condition-fired', stop: { kind: command.kind, what: command.what, on: today } }]
  }
}
