import { dayWords } from '../../../core/day-words.js'
import type { EngagementEvent } from '../../records/engagement-event.js'
import type { ParticipationPromise } from '../../records/engagement-plan.js'
import { sentence } from '../sentence.js'
import { testsMet } from '../tests-met.js'
import type { EventWording } from '../wording.js'
import { welshSharedEvents } from './shared-events.js'

const on = (day: string): string => dayWords(day, 'cy')

const promises: Readonly<Record<ParticipationPromise, string>> = { inform: 'hysbysu', consult: 'ymgynghori', involve: 'cynnwys', collaborate: 'cydweithio', empower: 'grymuso' }

/** What was decided about an engagement, in Welsh. What people wrote follows a colon, where nothing mutates it. */
export const welshEngagementEvents: EventWording<EngagementEvent> = {
  ...welshSharedEvents,
  'plan-set': ({ plan: { focus, promise, startsOn, reviewOn, stopConditions, formalConsultation } }) =>
    `Cynllun: ${sentence(focus)} Yr addewid i'r cyhoedd: ${promises[promise]}${formalConsultation ? ', mewn ymgynghoriad ffurfiol' : ''}; o ${on(startsOn)} ymlaen, i'w adolygu ar ${on(reviewOn)}. Nifer yr amodau stopio: ${stopConditions.length}.`,
  'channels-fitted': ({ channelFit: { channels, replaces, voicesMissing, offlineEquivalent, comparison } }) => [
    `Sianeli y mae pobl eisoes yn eu defnyddio: ${channels.map(({ name }) => name).join(', ') || 'dim un wedi\'i henwi'}.`,
    replaces.length === 0 ? 'Nid oes dim yn cael ei ddisodli.' : `Yn cael eu disodli: ${replaces.join(', ')}.`,
    `All-lein: ${sentence(offlineEquivalent ?? 'heb ei ddweud')}`,
    voicesMissing === 'unknown' ? 'Nid yw\'n hysbys lleisiau pwy sydd ar goll.' : `Lleisiau sydd ar goll: ${voicesMissing.map(({ who }) => who).join(', ') || 'heb ei ddweud'}.`,
    ...(comparison === undefined ? [] : [comparison.words.cy]),
  ].join(' '),
  'missing-voice-acted-on': ({ who, actedOn }) => `Llais a oedd ar goll: ${sentence(who)} Yr hyn a wnaed i'w glywed: ${sentence(actedOn.what)}`,
  'gunning-tests-recorded': ({ tests }) => `Nifer y profion Gunning a fodlonwyd: ${testsMet(tests)} o 4.`,
  'outcome-recorded': ({ outcome: { measurement, whatChanged, whatWeLearned, loopClosedOn } }) => {
    const figure = measurement.kind === 'measured'
      ? `Mesurwyd: ${measurement.what}: ${measurement.value} ${measurement.unit} (cyfwng 95 %: ${measurement.interval[0]} hyd ${measurement.interval[1]}, n = ${measurement.n}).`
      : `Heb ei fesur: ${sentence(measurement.why)}`
    const loop = loopClosedOn === undefined ? 'Nid yw\'r bobl a gymerodd ran wedi cael gwybod eto.' : `Cafodd y bobl a gymerodd ran wybod ar ${on(loopClosedOn)}.`
    return `Beth a newidiodd: ${sentence(whatChanged)} Beth a ddysgwyd: ${sentence(whatWeLearned)} ${figure} ${loop}`
  },
  'started': () => 'Dechreuodd yr ymgysylltu.',
  'withdrew': ({ reason, reviewOn }) => `Tynnwyd yn ôl: ${sentence(reason)} I'w ystyried eto ar ${on(reviewOn)}.`,
}
