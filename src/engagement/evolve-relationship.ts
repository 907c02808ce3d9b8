import { withOne } from './by-id.js'
import { isCouncilRun } from './guards/hosting.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RelationshipPhase, RelationshipState } from './relationship-state.js'

/** The state after an event. */
export function evolveRelationship(state: RelationshipState, event: RelationshipEvent): RelationshipState {
  return { ...relationshipAfter(state, event), version: state.version + 1, history: [...state.history, event] }
}

/** What an event changes, besides the version and the history. */
export function relationshipAfter(state: RelationshipState, event: RelationshipEvent): RelationshipState {
  const at = (phase: RelationshipPhase): RelationshipState => {
    const { pausedFrom: _, ...rest } = state
    return { ...rest, phase, since: event.at }
  }
  switch (event.type) {
    case 'transparency-notice-recorded': return { ...state, notice: event.notice }
    case 'lawful-basis-recorded': return { ...state, lawfulBasis: event.lawfulBasis }
    case 'dpia-recorded': return { ...state, dpia: event.dpia }
    case 'community-purpose-confirmed': return { ...state, communityPurpose: event.confirmed }
    case 'role-decided': return { ...state, role: event.decision }
    case 'purpose-stated': return { ...state, purpose: event.stated }
    case 'value-offered': return { ...state, value: event.value }
    case 'steward-appointed': return { ...state, steward: { ...event.steward, handovers: state.steward?.handovers ?? [] } }
    case 'steward-handed-over': return { ...state, steward: { ...event.steward, handovers: [...state.steward?.handovers ?? [], event.handover] } }
    case 'account-declared': return { ...state, accounts: [...new Set([...state.accounts, event.account])] }
    case 'community-rules-read': return { ...state, rules: event.rules }
    case 'consent-recorded': return { ...state, consent: event.consent }
    case 'hosting-recorded': return { ...state, hosting: event.hosting, councilRun: isCouncilRun(event.hosting) }
    case 'control-granted':
    case 'control-withdrawn':
      return { ...state, controls: withOne(state.controls, event.grant) }
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return { ...state, commitments: withOne(state.commitments, event.commitment) }
    case 'help-asked':
    case 'help-answered':
      return { ...state, help: withOne(state.help, event.help) }
    case 'complaint-received':
    case 'complaint-acknowledged':
    case 'complaint-answered':
      return { ...state, complaints: withOne(state.complaints, event.complaint) }
    case 'nurture-action-taken': return { ...state, actions: withOne(state.actions, event.action) }
    case 'plan-recognised': return { ...state, planRecognitions: [...state.planRecognitions, event.recognition] }
    case 'pre-election-approved': return { ...state, approvals: [...state.approvals, event.approval] }
    case 'stop-condition-fired': return stopped(state, event)
    case 'listening-started': return at('listening')
    case 'identified': return at('identified')
    case 'observing-started': return at('observing')
    case 'participation-started': return at('participating')
    case 'empowering-started': return at('empowering')
    case 'engaging-started': return at('engaging')
    case 'nurturing-started': return { ...at('nurturing'), councilRun: event.councilRun }
    case 'paused': return { ...state, phase: 'paused', pausedFrom: state.phase, since: event.at }
    case 'resumed': return at(state.pausedFrom ?? state.phase)
    case 'closed': return at('closed')
    case 'withdrew': {
      // Leaving answers the stop; coming back starts with a new decision about the role.
      const { stop: _, ...rest } = at('no-role')
      return { ...rest, role: { role: 'none', reason: event.reason, decidedBy: event.decidedBy, reviewOn: event.reviewOn } }
    }
  }
}

// Asked to leave is a no that outlasts the withdrawal: only the community's own yes lets the council back in.
function stopped(state: RelationshipState, { stop }: Extract<RelationshipEvent, { type: 'stop-condition-fired' }>): RelationshipState {
  if (stop.kind !== 'asked-to-leave' || state.consent?.given === false) return { ...state, stop }
  return { ...state, stop, consent: { given: false, by: 'the community', how: stop.what, on: stop.on } }
}
