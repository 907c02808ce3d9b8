import { day, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const complaint: RelationshipDeed = {
  name: 'complaint',
  title: 'A data-protection complaint',
  why: 'What it is about, never who complained. It is to be acknowledged within 30 days.',
  fields: () => [words('about', 'What it is about'), day('receivedOn', 'Received on')],
  before: ({ today }) => ({ receivedOn: today }),
  command: (typed, { state }) => ({ type: 'record-complaint', complaintId: `complaint-${state.complaints.length + 1}`, about: typed.asked('about'), receivedOn: typed.day('receivedOn') ?? '' }),
  stands: ({ state }) => state.complaints.map(({ about, acknowledgeBy, acknowledgedOn }) => acknowledgedOn === undefined ? `${about}: to be acknowledged by ${dayWords(acknowledgeBy)}` : `${about}: acknowledged on ${dayWords(acknowledgedOn)}`),
}
