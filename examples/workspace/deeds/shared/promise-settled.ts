import { one, words, yesOrNo } from '../../html/fields.js'
import { answered } from '../answered.js'
import type { SharedDeed } from '../deed.js'

export const promiseSettled: SharedDeed = {
  name: 'promise-settled',
  title: 'Commitments settled',
  why: 'Kept, with what shows it; or not, said openly with the reason. It stays on record as it is.',
  submit: 'Settle it',
  fields: ({ state }) => [
    one('commitmentId', 'Which commitment', state.commitments.filter(({ kept }) => kept === undefined).map(({ id, promise }) => ({ value: id, label: promise }))),
    one('kept', 'Was it kept?', yesOrNo),
    words('evidence', 'What shows it, or why it was not kept'),
  ],
  command: (typed) => ({ type: answered(typed, 'kept') ? 'keep-commitment' : 'break-commitment', commitmentId: typed.asked('commitmentId'), evidence: typed.asked('evidence') }),
  stands: ({ state }) => state.commitments.flatMap(({ promise, kept, evidence }) => kept === undefined ? [] : [`${promise}: ${kept ? 'kept' : 'not kept'}, ${evidence ?? ''}`]),
}
