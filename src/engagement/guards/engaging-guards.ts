import type { EngagementState } from '../engagement-state.js'
import type { Refusal } from '../refusal.js'
import { refuse, unmet } from './refuse.js'

/** A plan with a stop condition, channels that fit, and for a formal consultation the four Gunning tests. */
export function engagingGuards({ plan, channelFit, gunning }: Pick<EngagementState, 'plan' | 'channelFit' | 'gunning'>): Refusal[] {
  return [...planGuards(plan), ...channelGuards(channelFit), ...(plan?.formalConsultation === true ? gunningGuards(gunning) : [])]
}

function planGuards(plan: EngagementState['plan']): Refusal[] {
  if (plan === undefined) return [refuse('plan-missing'), refuse('stop-condition-missing')]
  return unmet(
    [plan.startsOn <= plan.reviewOn, 'plan-review-before-start'],
    [plan.stopConditions.length > 0, 'stop-condition-missing'],
    [plan.stopConditions.every(({ kind, afterWeeks }) => kind !== 'no-value' || afterWeeks !== undefined), 'stop-condition-incomplete'],
  )
}

function channelGuards(fit: EngagementState['channelFit']): Refusal[] {
  return unmet(
    [fit !== undefined && fit.channels.length > 0, 'channel-fit-missing'],
    [fit?.offlineEquivalent !== undefined, 'offline-equivalent-missing'],
    [fit !== undefined && (fit.voicesMissing === 'unknown' || fit.voicesMissing.length > 0), 'missing-voices-unstated'],
  )
}

function gunningGuards(tests: EngagementState['gunning']): Refusal[] {
  return unmet(
    [tests?.formativeStage.met === true, 'gunning-formative-stage'],
    [tests?.sufficientReasons.met === true, 'gunning-sufficient-reasons'],
    [tests?.adequateTime.met === true, 'gunning-adequate-time'],
    [tests?.conscientiousConsideration.met === true, 'gunning-conscientious-consideration'],
  )
}
