import { day, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { SharedDeed } from '../deed.js'

export const promise: SharedDeed = {
  name: 'promise',
  title: 'Commitments',
  why: 'You said, we did. It has a day, and it is settled once.',
  submit: 'Promise it',
  fields: () => [words('promise', 'What the council promises'), day('due', 'Due on')],
  command: (typed, { state }) => ({ type: 'make-commitment', commitmentId: `promise-${state.commitments.length + 1}`, promise: typed.asked('promise'), due: typed.day('due') ?? '' }),
  stands: ({ state }) => state.commitments.map(({ promise: what, due, kept }) => `${what}, due on ${dayWords(due)}${kept === undefined ? '' : ': settled'}`),
}
