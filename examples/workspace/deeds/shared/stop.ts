import { one, options, words } from '../../html/fields.js'
import type { SharedDeed } from '../deed.js'
import { chosen, stops } from '../labels.js'

export const stop: SharedDeed = {
  name: 'stop',
  title: 'A stop condition has come true',
  why: 'From then on there is only closing, pausing and withdrawing.',
  submit: 'It has come true',
  fields: () => [one('kind', 'Which', options(stops)), words('what', 'What happened')],
  command: (typed) => ({ type: 'fire-stop-condition', kind: chosen(typed.asked('kind'), stops), what: typed.asked('what') }),
  stands: ({ state: { stop: on } }) => on === undefined ? [] : [`${stops[on.kind]}: ${on.what}`],
}
