import { one, options, words } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'
import { chosen, controls } from '../labels.js'

export const control: RelationshipDeed = {
  name: 'control',
  title: 'Hand over control',
  why: 'One thing the community decides from now on, and where that ends. These are levels, not steps: nobody is pushed up a ladder.',
  submit: 'Hand it over',
  fields: () => [one('control', 'What is handed over', options(controls)), words('limits', 'What exactly, and where it ends')],
  command: (typed, { state }) => ({ type: 'grant-control', controlId: `control-${state.controls.length + 1}`, control: chosen(typed.asked('control'), controls), limits: typed.asked('limits') }),
  stands: ({ state }) => state.controls.filter(({ withdrawn }) => withdrawn === undefined).map(({ control: what, limits }) => `${controls[what]}: ${limits}`),
}
