import { withOne } from './by-id.js'
import { isCouncilRun } from './guards/hosting.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipPhase, RelationshipState } from './relationship-state.js'
import { withChanges } from './with-changes.js'

/** The state after an event. */
export function evolveRelationship(state: RelationshipState, event: RelationshipEvent): RelationshipState {
  return withChanges(state, { ...relationshipChanges(state, event), version: state.version + 1, history: [...state.history, event] })
}

/** What an event changes, besides the version and the history. `undefined`: a field that goes. */
export function relationshipChanges(state: RelationshipState, event: RelationshipEvent): Partial<RelationshipState> {
  const at = (phase: RelationshipPhase): Partial<RelationshipState> => ({ phase, since: event.at, pausedFrom: undefined })
  switch (event.type) {
    case 'transparency-notice-recorded': return { notice: event.notice }
    case 'lawful-basis-recorded': return { lawfulBasis: event.lawfulBasis }
    case 'dpia-recorded': return { dpia: event.dpia }
    case 'community-purpose-confirmed': return { communityPurpose: event.confirmed }
    case 'role-decided': return { role: event.decision }
    case 'purpose-stated': return { purpose: event.stated }
    case 'value-offered': return { value: event.value }
    case 'steward-appointed': return { steward: { ...event.steward, handovers: state.steward?.handovers ?? [] } }
    case 'steward-handed-over': return { steward: { ...event.steward, handovers: [...state.steward?.handovers ?? [], event.handover] } }
    case 'account-declared': return { accounts: [...new Set([...state.accounts, event.account])] }
    case 'community-rules-read': return { rules: event.rules }
    case 'consent-recorded': return { consent: event.consent }
    case 'hosting-recorded': return { hosting: event.hosting, councilRun: isCouncilRun(event.hosting) }
    case 'control-granted':
    case 'control-withdrawn':
      return { controls: withOne(state.controls, event.grant) }
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return { commitments: withOne(state.commitments, event.commitment) }
    case 'help-asked':
    case 'help-answered':
      return { help: withOne(state.help, event.help) }
    case 'complaint-received':
    case 'complaint-acknowledged':
    case 'complaint-answered':
      return { complaints: withOne(state.complaints, event.complaint) }
    case 'nurture-action-taken': return { actions: withOne(state.actions, event.action) }
    case 'plan-recognised': return { planRecognitions: [...state.planRecognitions, event.recognition] }
    case 'pre-election-approved': return { approvals: [...state.approvals, event.approval] }
    case 'stop-condition-fired': return stopped(state, event)
    case 'listening-started': return at('listening')
    case 'identified': return at('identified')
    case 'observing-started': return at('observing')
    case 'participation-started': return at('participating')
    case 'empowering-started': return at('empowering')
    case 'engaging-started': return at('engaging')
    case 'nurturing-started': return { ...at('nurturing'), councilRun: event.councilRun }
    case 'paused': return { phase: 'paused', pausedFrom: state.phase, since: event.at }
    case 'resumed': return at(state.pausedFrom ?? state.phase)
    case 'closed': return at('closed')
    case 'withdrew': {
      // Leaving answers the stop; coming back starts with a new decision about the role.
      return { ...at('no-role'), stop: undefined, role: { role: 'none', reason: event.reason, decidedBy: event.decidedBy, reviewOn: event.reviewOn } }
    }
  }
}

// Asked to leave is a no that outlasts the withdrawal: only the community's own yes lets the council back in.
function stopped(state: RelationshipState, { stop }: Extract<RelationshipEvent, { type: 'stop-condition-fired' }>): Partial<RelationshipState> {
  if (stop.kind !== 'asked-to-leave' || state.consent?.given === false) return { stop }
  return { stop, consent: { given: false, by: 'the community', how: stop.what, on: stop.on } }
}
