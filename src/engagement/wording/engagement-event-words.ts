import type { EngagementEvent } from '../records/engagement-event.js'
import { shared } from './shared-event-words.js'
import { dayWords } from '../../core/day-words.js'
import { sentence } from './sentence.js'

/** One line of history, in plain English. */
export function engagementEventWords(event: EngagementEvent): string {
  switch (event.type) {
    case 'plan-set': {
      const { focus, promise, startsOn, reviewOn, stopConditions, formalConsultation } = event.plan
      return `Plan: ${sentence(focus)} The promise to the public is to ${promise}${formalConsultation ? ', in a formal consultation' : ''}; from ${dayWords(startsOn)}, reviewed on ${dayWords(reviewOn)}, with ${count(stopConditions.length, 'stop condition')}.`
    }
    case 'channels-fitted': {
      const { channels, replaces, voicesMissing, offlineEquivalent } = event.channelFit
      return [
        `Channels people already use: ${channels.map(({ name }) => name).join(', ') || 'none named'}.`,
        replaces.length === 0 ? 'Nothing is replaced.' : `Replaced: ${replaces.join(', ')}.`,
        `Offline: ${sentence(offlineEquivalent ?? 'not said')}`,
        voicesMissing === 'unknown' ? 'Whose voices are missing is unknown.' : `Voices missing: ${voicesMissing.map(({ who }) => who).join(', ') || 'not said'}.`,
      ].join(' ')
    }
    case 'missing-voice-acted-on': return `To hear from ${event.who}: ${sentence(event.actedOn.what)}`
    case 'gunning-tests-recorded': {
      const met = [event.tests.formativeStage, event.tests.sufficientReasons, event.tests.adequateTime, event.tests.conscientiousConsideration].filter((test) => test.met).length
      return `${met} of the four Gunning tests are met.`
    }
    case 'outcome-recorded': {
      const { measurement, whatChanged, whatWeLearned, loopClosedOn } = event.outcome
      const figure = measurement.kind === 'measured'
        ? `${measurement.what}: ${measurement.value} ${measurement.unit} (95 % interval ${measurement.interval[0]} to ${measurement.interval[1]}, n = ${measurement.n}).`
        : `Not measured: ${sentence(measurement.why)}`
      const loop = loopClosedOn === undefined ? 'The people who took part have not been told yet.' : `The people who took part were told on ${dayWords(loopClosedOn)}.`
      return `What changed: ${sentence(whatChanged)} What we learned: ${sentence(whatWeLearned)} ${figure} ${loop}`
    }
    case 'started': return 'Engaging began.'
    case 'withdrew': return `Withdrawn: ${sentence(event.reason)} To be looked at again on ${dayWords(event.reviewOn)}.`
    default: return shared(event)
  }
}

/** "1 promise", "2 promises". */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}
