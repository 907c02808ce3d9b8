import { addDays } from '../calendar/days.js'
import { londonDay } from '../calendar/london-day.js'
import { hasEnded, hasStarted, type EngagementState } from '../engagement-state.js'
import type { Owed } from './due-item.js'

/** Everything open in an engagement. Once it has begun, its end asks an outcome and that people are told of it. */
export function engagementOwes(state: EngagementState): Owed[] {
  const { plan, channelFit, outcome, stop, commitments } = state
  const voices = channelFit === undefined || channelFit.voicesMissing === 'unknown' ? [] : channelFit.voicesMissing
  const ended = hasEnded(state)
  const owed = commitments.filter(({ kept }) => kept === undefined).map(({ id, promise, due }): Owed => ({ kind: 'commitment', id, what: promise, due }))
  const told: Owed[] = outcome === undefined || outcome.loopClosedOn !== undefined ? [] : [{ kind: 'loop' }]
  if (ended) return [...owed, ...told, ...(outcome === undefined && hasStarted(state) ? [{ kind: 'outcome' as const }] : [])]
  return [
    ...owed, ...told,
    ...(stop === undefined ? [] : [{ kind: 'stop' as const, what: stop.what }]),
    ...(plan === undefined ? [] : [{ kind: 'plan-review' as const, due: plan.reviewOn }]),
    ...(stop === undefined ? noValueBy(state) : []),
    ...voices.filter(({ actedOn }) => actedOn === undefined).map(({ who }): Owed => ({ kind: 'missing-voice', what: who })),
  ]
}

// The weeks of a "no value" stop condition, from the day it began; the earliest where a plan names several.
function noValueBy({ plan, history }: EngagementState): Owed[] {
  const started = history.find(({ type }) => type === 'started')
  const weeks = (plan?.stopConditions ?? []).flatMap(({ kind, afterWeeks }) => kind === 'no-value' && afterWeeks !== undefined ? [afterWeeks] : [])
  return started === undefined || weeks.length === 0 ? [] : [{ kind: 'no-value', due: addDays(londonDay(started.at), 7 * Math.min(...weeks)) }]
}
