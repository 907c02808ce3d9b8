import { commitmentRefusals } from './commitments.js'
import type { DecisionContext } from './decision-context.js'
import { accountKey, foldAccount, purposeGuards } from './guards/participating-guards.js'
import { refuse, unmet } from './guards/refuse.js'
import { nameOf } from './wording/name-of.js'
import type { Refusal } from './refusal.js'
import type { NurtureAction } from './records/nurture-action.js'
import type { RelationshipCommand, RelationshipMoveCommand } from './relationship-command.js'
import type { RelationshipPhase, RelationshipState } from './relationship-state.js'

/** Every command that is not a move: it puts something on record. */
export type RelationshipRecording = Exclude<RelationshipCommand, RelationshipMoveCommand>

// What settles something open stays possible after a stop and after the end; nothing new is begun.
const settling: ReadonlySet<RelationshipCommand['type']> = new Set([
  'keep-commitment', 'break-commitment', 'record-help-answered', 'record-complaint', 'acknowledge-complaint', 'answer-complaint', 'withdraw-control',
])

/** Every guard of a recording that does not hold. */
export function relationshipFactRefusals(state: RelationshipState, command: RelationshipRecording, context: DecisionContext, today: string): Refusal[] {
  const settles = settling.has(command.type)
  return [
    ...unmet(
      [settles || state.phase !== 'closed', 'closed'],
      [settles || state.stop === undefined || leaves(command) || saysNo(command), 'stop-condition-fired', nameOf('stops', state.stop?.kind)],
    ),
    ...ownRefusals(state, command, context, today),
  ]
}

/** Whether the relationship is where taking part has begun. */
function isTakingPart(state: RelationshipState): boolean {
  const place = placeOf(state)
  return place === 'participating' || place === 'empowering' || place === 'engaging' || place === 'nurturing'
}

/** Whether the council is in the community, taking part or watching. */
export function isPresent(state: RelationshipState): boolean {
  return isTakingPart(state) || placeOf(state) === 'observing'
}

function placeOf({ phase, pausedFrom }: RelationshipState): RelationshipPhase | undefined {
  return phase === 'paused' ? pausedFrom : phase
}

function leaves(command: RelationshipRecording): boolean {
  return command.type === 'decide-role' && command.role === 'none'
}

// A community's no is no new beginning: it is heard whatever has stopped before.
function saysNo(command: RelationshipRecording): boolean {
  return command.type === 'record-consent' && !command.consent.given
}

function ownRefusals(state: RelationshipState, command: RelationshipRecording, context: DecisionContext, today: string): Refusal[] {
  switch (command.type) {
    case 'decide-role':
      return unmet(
        [command.reviewOn >= today, 'review-date-passed'],
        // Whoever takes part does not slip back to watching unannounced: withdraw first.
        [!isTakingPart(state) || command.role !== 'observer', 'role-takes-no-part'],
      )
    case 'state-purpose':
      if (!isTakingPart(state)) return []
      return purposeGuards({ ...state, purpose: { purpose: command.purpose, statedOn: today, until: command.until } }, context, today)
    case 'record-rules-read':
      return unmet([command.rules.readOn <= today, 'date-invalid', 'rules.readOn'])
    case 'record-consent':
      return unmet([command.consent.on <= today, 'date-invalid', 'consent.on'])
    case 'hand-over-steward':
      return unmet([state.steward !== undefined, 'steward-missing'])
    case 'declare-account':
      return unmet([context.council.accounts.some((account) => accountKey(account) === foldAccount(command.account)), 'account-not-the-councils'])
    case 'grant-control':
      return unmet([!has(state.controls, command.controlId), 'id-in-use', 'controlId'])
    case 'withdraw-control':
      return settleOnce(state.controls, command.controlId, ({ withdrawn }) => withdrawn !== undefined, 'controlId')
    case 'record-help-asked':
      return unmet([!has(state.help, command.helpId), 'id-in-use', 'helpId'])
    case 'record-help-answered':
      return settleOnce(state.help, command.helpId, ({ answer }) => answer !== undefined, 'helpId')
    case 'record-complaint':
      return unmet([!has(state.complaints, command.complaintId), 'id-in-use', 'complaintId'], [command.receivedOn <= today, 'date-invalid', 'receivedOn'])
    case 'acknowledge-complaint':
      return settleOnce(state.complaints, command.complaintId, ({ acknowledgedOn }) => acknowledgedOn !== undefined, 'complaintId')
    case 'answer-complaint':
      return settleOnce(state.complaints, command.complaintId, ({ answer }) => answer !== undefined, 'complaintId')
    case 'take-nurture-action':
      return unmet(
        [!has(state.actions, command.action.id), 'id-in-use', 'action.id'],
        [command.action.on <= today, 'date-invalid', 'action.on'],
        [command.action.kind !== 'recognise' || command.action.recognises !== undefined, 'recognition-without-consent'],
        [consentRecordedOn(command.action) <= today, 'date-invalid', 'action.recognises.consentRecordedOn'],
      )
    case 'make-commitment':
    case 'keep-commitment':
    case 'break-commitment':
      return commitmentRefusals(state.commitments, command)
    case 'approve-pre-election':
      return unmet([command.until >= today, 'date-invalid', 'until'])
    default:
      return []
  }
}

function consentRecordedOn({ recognises }: NurtureAction): string {
  return typeof recognises === 'object' ? recognises.consentRecordedOn : ''
}

function has(list: readonly { readonly id: string }[], wanted: string): boolean {
  return list.some(({ id }) => id === wanted)
}

function settleOnce<T extends { readonly id: string }>(list: readonly T[], wanted: string, isSettled: (one: T) => boolean, field: string): Refusal[] {
  const one = list.find(({ id }) => id === wanted)
  return one === undefined ? [refuse('unknown-id', field)] : unmet([!isSettled(one), 'already-settled', field])
}
