import { day, text } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const dpia: RelationshipDeed = {
  name: 'dpia',
  title: 'Data protection impact assessment',
  why: 'Listening at this scale needs one (UK GDPR Art 35).',
  fields: () => [text('reference', 'Its reference'), day('reviewOn', 'To be reviewed on')],
  before: ({ state }) => state.dpia ?? {},
  command: (typed) => ({ type: 'record-dpia', dpia: { reference: typed.asked('reference'), reviewOn: typed.day('reviewOn') ?? '' } }),
  stands: ({ state: { dpia: on } }) => on === undefined ? [] : [`${on.reference}, in date until ${dayWords(on.reviewOn)}`],
}
