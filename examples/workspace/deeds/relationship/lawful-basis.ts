import { day, text } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const lawfulBasis: RelationshipDeed = {
  name: 'lawful-basis',
  title: 'Lawful basis',
  why: 'What allows the council to process what people say (UK GDPR Art 6).',
  fields: () => [text('basis', 'The lawful basis', 'For example: UK GDPR Art 6(1)(e), public task'), day('reviewOn', 'To be reviewed on')],
  before: ({ state }) => state.lawfulBasis ?? {},
  command: (typed) => ({ type: 'record-lawful-basis', lawfulBasis: { basis: typed.asked('basis'), reviewOn: typed.day('reviewOn') ?? '' } }),
  stands: ({ state: { lawfulBasis: on } }) => on === undefined ? [] : [`${on.basis}, in date until ${dayWords(on.reviewOn)}`],
}
