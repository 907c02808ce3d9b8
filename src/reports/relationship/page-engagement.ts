import type { Language } from '../../core/language.js'
import type { BusinessProblem } from '../../council/business-problem.js'
import type { EngagementState } from '../../engagement/engagement-state.js'
import type { ChannelFit } from '../../engagement/records/channel-fit.js'
import type { EngagementOutcome, OutcomeMeasurement } from '../../engagement/records/engagement-outcome.js'
import type { EngagementPlan } from '../../engagement/records/engagement-plan.js'
import { told } from '../build/relationship-report.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'
import { pageCommitment } from './page-commitment.js'
import type { PageEngagement } from './relationship-page.js'

/** An engagement as the page of its relationship shows it. */
export function pageEngagement(state: EngagementState, problems: readonly BusinessProblem[], today: string, language: Language): PageEngagement {
  const { problemId, phase, plan, channelFit, commitments, outcome } = state
  return {
    problem: problems.find(({ id }) => id === problemId)?.statement ?? problemId,
    phase,
    ...told(state, language),
    ...(plan !== undefined && { plan: planOf(plan) }),
    ...(channelFit !== undefined && { channels: channelsOf(channelFit, language) }),
    commitments: commitments.map((each) => pageCommitment(each, today)),
    ...(outcome !== undefined && { outcome: outcomeOf(outcome) }),
  }
}

function planOf({ focus, whatPeopleNeedToDo, promise, startsOn, reviewOn, stopConditions, formalConsultation }: EngagementPlan): NonNullable<PageEngagement['plan']> {
  return {
    focus: withoutPeople(focus), whatPeopleNeedToDo: withoutPeople(whatPeopleNeedToDo), promise, startsOn, reviewOn, formalConsultation,
    stopConditions: stopConditions.map(({ kind, afterWeeks, sign }) => ({ kind, ...(afterWeeks !== undefined && { afterWeeks }), ...(sign !== undefined && { sign: withoutPeople(sign) }) })),
  }
}

function channelsOf({ channels, replaces, voicesMissing, offlineEquivalent, comparison }: ChannelFit, language: Language): NonNullable<PageEngagement['channels']> {
  return {
    existing: channels.map(({ name, medium, does }) => ({ name: withoutPeople(name), medium, does: withoutPeople(does) })),
    replaces: replaces.map(withoutPeople),
    ...(offlineEquivalent !== undefined && { offlineEquivalent: withoutPeople(offlineEquivalent) }),
    voicesMissing: voicesMissing === 'unknown' ? null : voicesMissing.map(({ who, actedOn }) => ({ who: withoutPeople(who), ...(actedOn !== undefined && { acted: { on: actedOn.on, what: withoutPeople(actedOn.what) } }) })),
    ...(comparison !== undefined && { comparison: { words: withoutPeople(comparison.words[language]), value: comparison.value, ...(comparison.interval !== undefined && { interval: comparison.interval }), source: comparison.source } }),
  }
}

function outcomeOf({ measurement, whatChanged, whatWeLearned, loopClosedOn }: EngagementOutcome): NonNullable<PageEngagement['outcome']> {
  return { measurement: measurementOf(measurement), whatChanged: withoutPeople(whatChanged), whatWeLearned: withoutPeople(whatWeLearned), ...(loopClosedOn !== undefined && { loopClosedOn }) }
}

function measurementOf(measurement: OutcomeMeasurement): OutcomeMeasurement {
  if (measurement.kind === 'not-measured') return { kind: 'not-measured', why: withoutPeople(measurement.why) }
  const { kind, what, unit, value, interval, n, baseline } = measurement
  return { kind, what: withoutPeople(what), unit: withoutPeople(unit), value, interval, n, ...(baseline !== undefined && { baseline }) }
}
