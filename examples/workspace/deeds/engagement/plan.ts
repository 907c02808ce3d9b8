import type { StopCondition } from 'civic-cafe/engagement'
import { day, number, one, optional, options, some, words, yesOrNo } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import { answered } from '../answered.js'
import type { EngagementDeed } from '../deed.js'
import { chosen, promises, stops } from '../labels.js'

export const plan: EngagementDeed = {
  name: 'plan',
  title: 'The plan',
  why: 'What it is about, what it asks of people, what it promises them, and what ends it.',
  fields: () => [
    words('focus', 'What it is about'),
    words('whatPeopleNeedToDo', 'What people need to do'),
    one('promise', 'What they are promised', options(promises)),
    day('startsOn', 'Starts on'),
    day('reviewOn', 'To be reviewed on'),
    some('stopConditions', 'What ends it', options(stops), 'At least one, so that nobody is kept talking without end'),
    optional(number('afterWeeks', 'Of no value: after how many weeks')),
    one('formalConsultation', 'Is it a formal consultation?', yesOrNo, 'Then the four Gunning tests are asked for'),
  ],
  before: ({ state: { plan: on }, today }) => on === undefined ? { startsOn: today, formalConsultation: 'no' } : {
    focus: on.focus, whatPeopleNeedToDo: on.whatPeopleNeedToDo, promise: on.promise, startsOn: on.startsOn, reviewOn: on.reviewOn,
    stopConditions: on.stopConditions.map(({ kind }) => kind), afterWeeks: on.stopConditions.find(({ afterWeeks }) => afterWeeks !== undefined)?.afterWeeks, formalConsultation: on.formalConsultation ? 'yes' : 'no',
  },
  command: (typed) => ({
    type: 'set-plan',
    plan: {
      focus: typed.asked('focus'),
      whatPeopleNeedToDo: typed.asked('whatPeopleNeedToDo'),
      promise: chosen(typed.asked('promise'), promises),
      startsOn: typed.day('startsOn') ?? '',
      reviewOn: typed.day('reviewOn') ?? '',
      stopConditions: typed.all('stopConditions').map((kind): StopCondition => ({ kind: chosen(kind, stops), ...(kind === 'no-value' && typed.number('afterWeeks') !== undefined && { afterWeeks: typed.number('afterWeeks') }) })),
      formalConsultation: answered(typed, 'formalConsultation'),
    },
  }),
  fieldOf: (path) => path.endsWith('.kind') ? 'stopConditions' : path.split('.').at(-1) ?? '',
  stands: ({ state: { plan: on } }) => on === undefined ? [] : [
    on.focus, promises[on.promise], `From ${dayWords(on.startsOn)}, to be reviewed on ${dayWords(on.reviewOn)}`,
    `Ends when: ${on.stopConditions.map(({ kind, afterWeeks }) => `${stops[kind].toLowerCase()}${afterWeeks === undefined ? '' : ` (${afterWeeks})`}`).join('; ')}`,
  ],
}
