import { withOne } from './by-id.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { EngagementPhase, EngagementState } from './engagement-state.js'
import { withChanges } from './with-changes.js'

/** The state after an event. */
export function evolveEngagement(state: EngagementState, event: EngagementEvent): EngagementState {
  return withChanges(state, { ...engagementChanges(state, event), version: state.version + 1, history: [...state.history, event] })
}

/** What an event changes, besides the version and the history. `undefined`: a field that goes. */
export function engagementChanges(state: EngagementState, event: EngagementEvent): Partial<EngagementState> {
  const at = (phase: EngagementPhase): Partial<EngagementState> => ({ phase, since: event.at, pausedFrom: undefined })
  switch (event.type) {
    case 'plan-set': return { plan: event.plan }
    case 'channels-fitted': return { channelFit: event.channelFit }
    case 'missing-voice-acted-on': return actedOn(state, event)
    case 'gunning-tests-recorded': return { gunning: event.tests }
    case 'outcome-recorded': return { outcome: event.outcome }
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return { commitments: withOne(state.commitments, event.commitment) }
    case 'pre-election-approved': return { approvals: [...state.approvals, event.approval] }
    case 'stop-condition-fired': return { stop: event.stop }
    case 'started': return at('engaging')
    case 'paused': return { phase: 'paused', pausedFrom: state.phase, since: event.at }
    case 'resumed': return at(state.pausedFrom ?? state.phase)
    case 'withdrew': return at('withdrawn')
    case 'closed': return at('closed')
  }
}

function actedOn(state: EngagementState, { who, actedOn: act }: Extract<EngagementEvent, { type: 'missing-voice-acted-on' }>): Partial<EngagementState> {
  const { channelFit } = state
  if (channelFit === undefined || channelFit.voicesMissing === 'unknown') return {}
  const voicesMissing = channelFit.voicesMissing.map((voice) => voice.who === who ? { ...voice, actedOn: act } : voice)
  return { channelFit: { ...channelFit, voicesMissing } }
}
