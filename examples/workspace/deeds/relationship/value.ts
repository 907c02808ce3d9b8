import { optional, text, words } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'

export const value: RelationshipDeed = {
  name: 'value',
  title: 'What the community gets out of it',
  why: 'The price of a seat in somebody else’s café.',
  fields: () => [words('what', 'What is offered'), text('forWhom', 'Whom it helps', 'A group, never a person'), optional(text('sign', 'How anyone will know it was worth having'))],
  before: ({ state }) => state.value ?? {},
  command: (typed) => ({ type: 'offer-value', value: { what: typed.asked('what'), forWhom: typed.asked('forWhom'), ...(typed.text('sign') !== undefined && { sign: typed.asked('sign') }) } }),
  stands: ({ state: { value: on } }) => on === undefined ? [] : [`${on.what}, for ${on.forWhom}`],
}
