import { dayWords } from '../../../core/day-words.js'
import type { EngagementEvent } from '../../records/engagement-event.js'
import { sentence } from '../sentence.js'
import { testsMet } from '../tests-met.js'
import type { EventWording } from '../wording.js'
import { count } from './count.js'
import { englishSharedEvents } from './shared-events.js'

/** What was decided about an engagement, in English. */
export const englishEngagementEvents: EventWording<EngagementEvent> = {
  ...englishSharedEvents,
  'plan-set': ({ plan: { focus, promise, startsOn, reviewOn, stopConditions, formalConsultation } }) =>
    `Plan: ${sentence(focus)} The promise to the public is to ${promise}${formalConsultation ? ', in a formal consultation' : ''}; from ${dayWords(startsOn)}, reviewed on ${dayWords(reviewOn)}, with ${count(stopConditions.length, 'stop condition')}.`,
  'channels-fitted': ({ channelFit: { channels, replaces, voicesMissing, offlineEquivalent, comparison } }) => [
    `Channels people already use: ${channels.map(({ name }) => name).join(', ') || 'none named'}.`,
    replaces.length === 0 ? 'Nothing is replaced.' : `Replaced: ${replaces.join(', ')}.`,
    `Offline: ${sentence(offlineEquivalent ?? 'not said')}`,
    voicesMissing === 'unknown' ? 'Whose voices are missing is unknown.' : `Voices missing: ${voicesMissing.map(({ who }) => who).join(', ') || 'not said'}.`,
    ...(comparison === undefined ? [] : [comparison.words.en]),
  ].join(' '),
  'missing-voice-acted-on': ({ who, actedOn }) => `To hear from ${who}: ${sentence(actedOn.what)}`,
  'gunning-tests-recorded': ({ tests }) => `${testsMet(tests)} of the four Gunning tests are met.`,
  'outcome-recorded': ({ outcome: { measurement, whatChanged, whatWeLearned, loopClosedOn } }) => {
    const figure = measurement.kind === 'measured'
      ? `${measurement.what}: ${measurement.value} ${measurement.unit} (95 % interval ${measurement.interval[0]} to ${measurement.interval[1]}, n = ${measurement.n}).`
      : `Not measured: ${sentence(measurement.why)}`
    const loop = loopClosedOn === undefined ? 'The people who took part have not been told yet.' : `The people who took part were told on ${dayWords(loopClosedOn)}.`
    return `What changed: ${sentence(whatChanged)} What we learned: ${sentence(whatWeLearned)} ${figure} ${loop}`
  },
  'started': () => 'Engaging began.',
  'withdrew': ({ reason, reviewOn }) => `Withdrawn: ${sentence(reason)} To be looked at again on ${dayWords(reviewOn)}.`,
}
