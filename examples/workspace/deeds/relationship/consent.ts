import { day, one, text, words, yesOrNo } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import { answered } from '../answered.js'
import type { RelationshipDeed } from '../deed.js'

export const consent: RelationshipDeed = {
  name: 'consent',
  title: 'What the community answered',
  why: 'Asked for where the community is private; a no holds everywhere, and outlasts a withdrawal.',
  fields: () => [one('given', 'May the council take part?', yesOrNo), text('by', 'Who answered', 'A publicly held role, such as the group’s moderators'), words('how', 'How they answered'), day('on', 'On')],
  before: ({ state: { consent: on }, today }) => on === undefined ? { on: today } : { ...on, given: on.given ? 'yes' : 'no' },
  command: (typed) => ({ type: 'record-consent', consent: { given: answered(typed, 'given'), by: typed.asked('by'), how: typed.asked('how'), on: typed.day('on') ?? '' } }),
  stands: ({ state: { consent: on } }) => on === undefined ? [] : [`${on.given ? 'Yes' : 'No'}, said ${on.by} on ${dayWords(on.on)}: ${on.how}`],
}
