import { withOne } from './by-id.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { EngagementPhase, EngagementState } from './engagement-state.js'

/** The state after an event. */
export function evolveEngagement(state: EngagementState, event: EngagementEvent): EngagementState {
  return { ...engagementAfter(state, event), version: state.version + 1, history: [...state.history, event] }
}

/** What an event changes, besides the version and the history. */
export function engagementAfter(state: EngagementState, event: EngagementEvent): EngagementState {
  const at = (phase: EngagementPhase): EngagementState => {
    const { pausedFrom: _, ...rest } = state
    return { ...rest, phase, since: event.at }
  }
  switch (event.type) {
    case 'plan-set': return { ...state, plan: event.plan }
    case 'channels-fitted': return { ...state, channelFit: event.channelFit }
    case 'missing-voice-acted-on': return actedOn(state, event)
    case 'gunning-tests-recorded': return { ...state, gunning: event.tests }
    case 'outcome-recorded': return { ...state, outcome: event.outcome }
    case 'commitment-made':
    case 'commitment-kept':
    case 'commitment-broken':
      return { ...state, commitments: withOne(state.commitments, event.commitment) }
    case 'pre-election-approved': return { ...state, approvals: [...state.approvals, event.approval] }
    case 'stop-condition-fired': return { ...state, stop: event.stop }
    case 'started': return at('engaging')
    case 'paused': return { ...state, phase: 'paused', pausedFrom: state.phase, since: event.at }
    case 'resumed': return at(state.pausedFrom ?? state.phase)
    case 'withdrew': return at('withdrawn')
    case 'closed': return at('closed')
  }
}

function actedOn(state: EngagementState, { who, actedOn: act }: Extract<EngagementEvent, { type: 'missing-voice-acted-on' }>): EngagementState {
  const { channelFit } = state
  if (channelFit === undefined || channelFit.voicesMissing === 'unknown') return state
  const voicesMissing = channelFit.voicesMissing.map((voice) => voice.who === who ? { ...voice, actedOn: act } : voice)
  return { ...state, channelFit: { ...channelFit, voicesMissing } }
}
