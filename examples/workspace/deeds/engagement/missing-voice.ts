import { one, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { EngagementDeed } from '../deed.js'
import type { EngagementState } from 'civic-cafe/engagement'

export const missingVoice: EngagementDeed = {
  name: 'missing-voice',
  title: 'What was done so that a missing group is heard',
  why: 'To know who is missing is half of it.',
  fields: ({ state }) => [one('who', 'Which group', voicesOf(state).map(({ who }) => ({ value: who, label: who }))), words('what', 'What was done')],
  command: (typed) => ({ type: 'act-on-missing-voice', who: typed.asked('who'), what: typed.asked('what') }),
  stands: ({ state }) => voicesOf(state).flatMap(({ who, actedOn }) => actedOn === undefined ? [] : [`${who}: ${actedOn.what} (${dayWords(actedOn.on)})`]),
}

function voicesOf({ channelFit }: EngagementState) {
  return channelFit === undefined || channelFit.voicesMissing === 'unknown' ? [] : channelFit.voicesMissing
}
