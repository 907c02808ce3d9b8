import { commitmentEvent } from './commitments.js'
import { acknowledgeBy } from './complaint-clock.js'
import type { RelationshipEventBody } from './event-body.js'
import { isPresent, type RelationshipRecording } from './relationship-fact-guards.js'
import type { RelationshipState } from './relationship-state.js'

/** What a recording that was not refused puts on record. */
export function relationshipFactEvents(state: RelationshipState, command: RelationshipRecording, today: string): RelationshipEventBody[] {
  switch (command.type) {
    case 'record-transparency-notice': return [{ type: 'transparency-notice-recorded', notice: command.notice }]
    case 'record-lawful-basis': return [{ type: 'lawful-basis-recorded', lawfulBasis: command.lawfulBasis }]
    case 'record-dpia': return [{ type: 'dpia-recorded', dpia: command.dpia }]
    case 'confirm-purpose': return [{ type: 'community-purpose-confirmed', confirmed: { words: command.words, confirmedBy: command.decidedBy, confirmedOn: today } }]
    case 'decide-role': {
      const { role, reason, reviewOn, until, decidedBy } = command
      if (role === 'none') return [{ type: 'withdrew', reason, reviewOn }]
      return [{ type: 'role-decided', decision: { role, reason, decidedBy, reviewOn, until } }]
    }
    case 'state-purpose': return [{ type: 'purpose-stated', stated: { purpose: command.purpose, statedOn: today, until: command.until } }]
    case 'offer-value': return [{ type: 'value-offered', value: command.value }]
    case 'appoint-steward': {
      const { post, deputy, team } = command
      return [{ type: 'steward-appointed', steward: { post, deputy, team } }]
    }
    case 'hand-over-steward': {
      const { post, deputy, team, notes } = command
      if (state.steward === undefined) return []
      const handover = { on: today, from: state.steward.post, to: post, notes }
      return [{ type: 'steward-handed-over', steward: { post, deputy: deputy ?? state.steward.deputy, team: team ?? state.steward.team }, handover }]
    }
    case 'declare-account': return [{ type: 'account-declared', account: command.account }]
    case 'record-rules-read': return [{ type: 'community-rules-read', rules: command.rules }]
    case 'record-consent': return [
      { type: 'consent-recorded', consent: command.consent },
      // A guest who is told no has been asked to leave: that is a stop condition whether or not a plan names it.
      ...(isPresent(state) && state.stop === undefined && !command.consent.given
        ? [{ type: 'stop-condition-fired' as const, stop: { kind: 'asked-to-leave' as const, what: 'The community said no.', on: today } }]
        : []),
    ]
    case 'record-hosting': return [{ type: 'hosting-recorded', hosting: command.hosting }]
    case 'grant-control': return [{ type: 'control-granted', grant: { id: command.controlId, control: command.control, limits: command.limits, grantedOn: today } }]
    case 'withdraw-control': {
      const withdrawn = { on: today, reason: command.reason, publishedAt: command.publishedAt }
      return state.controls.filter(({ id }) => id === command.controlId).map((grant) => ({ type: 'control-withdrawn', grant: { ...grant, withdrawn } }))
    }
    case 'record-help-asked': return [{ type: 'help-asked', help: { id: command.helpId, what: command.what, askedOn: today } }]
    case 'record-help-answered': {
      const answer = { given: command.given, on: today, what: command.what }
      return state.help.filter(({ id }) => id === command.helpId).map((help) => ({ type: 'help-answered', help: { ...help, answer } }))
    }
    case 'record-complaint': {
      const { complaintId: id, about, receivedOn } = command
      return [{ type: 'complaint-received', complaint: { id, about, receivedOn, acknowledgeBy: acknowledgeBy(receivedOn) } }]
    }
    case 'acknowledge-complaint':
      return state.complaints.filter(({ id }) => id === command.complaintId).map((complaint) => ({ type: 'complaint-acknowledged', complaint: { ...complaint, acknowledgedOn: today } }))
    case 'answer-complaint': {
      const { what } = command
      // Whoever is told what came of a complaint has been told that it came.
      return state.complaints.filter(({ id }) => id === command.complaintId).map((complaint) => ({ type: 'complaint-answered', complaint: { ...complaint, acknowledgedOn: complaint.acknowledgedOn ?? today, answer: { on: today, what } } }))
    }
    case 'take-nurture-action': return [{ type: 'nurture-action-taken', action: command.action }]
    case 'record-plan-recognition': return [{ type: 'plan-recognised', recognition: command.recognition }]
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
