import { one } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const acknowledge: RelationshipDeed = {
  name: 'acknowledge',
  title: 'Acknowledge a complaint',
  why: 'Whoever complained has been told that it has arrived.',
  submit: 'It is acknowledged',
  fields: ({ state }) => [one('complaintId', 'Which complaint', state.complaints.filter(({ acknowledgedOn }) => acknowledgedOn === undefined).map(({ id, about }) => ({ value: id, label: about })))],
  command: (typed) => ({ type: 'acknowledge-complaint', complaintId: typed.asked('complaintId') }),
  stands: ({ state }) => state.complaints.flatMap(({ about, acknowledgedOn }) => acknowledgedOn === undefined ? [] : [`${about}: ${dayWords(acknowledgedOn)}`]),
}
