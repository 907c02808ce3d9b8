import { one, words, yesOrNo } from '../../html/fields.js'
import { answered } from '../answered.js'
import type { RelationshipDeed } from '../deed.js'

export const helpAnswered: RelationshipDeed = {
  name: 'help-answered',
  title: 'Answer to a call for help',
  why: 'A no is an answer too, with its reason.',
  fields: ({ state }) => [
    one('helpId', 'Which call for help', state.help.filter(({ answer }) => answer === undefined).map(({ id, what }) => ({ value: id, label: what }))),
    one('given', 'Was it given?', yesOrNo),
    words('what', 'What was given, or why not'),
  ],
  command: (typed) => ({ type: 'record-help-answered', helpId: typed.asked('helpId'), given: answered(typed, 'given'), what: typed.asked('what') }),
  stands: ({ state }) => state.help.flatMap(({ what, answer }) => answer === undefined ? [] : [`${what}: ${answer.what}`]),
}
