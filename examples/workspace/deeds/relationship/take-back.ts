import { one, text, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'
import { controls } from '../labels.js'

export const takeBack: RelationshipDeed = {
  name: 'take-back',
  title: 'Take control back',
  why: 'Only with a reason the community can read.',
  submit: 'Take it back',
  fields: ({ state }) => [
    one('controlId', 'What is taken back', state.controls.filter(({ withdrawn }) => withdrawn === undefined).map(({ id, control, limits }) => ({ value: id, label: controls[control], hint: limits }))),
    words('reason', 'Why, as the community will read it'),
    text('publishedAt', 'Where the reason is published', 'A web address'),
  ],
  command: (typed) => ({ type: 'withdraw-control', controlId: typed.asked('controlId'), reason: typed.asked('reason'), publishedAt: typed.asked('publishedAt') }),
  stands: ({ state }) => state.controls.flatMap(({ control, withdrawn }) => withdrawn === undefined ? [] : [`${controls[control]}, on ${dayWords(withdrawn.on)}: ${withdrawn.reason} (${withdrawn.publishedAt})`]),
}
