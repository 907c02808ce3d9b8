import { one, options, words } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'
import { chosen, whose } from '../labels.js'

export const hosting: RelationshipDeed = {
  name: 'hosting',
  title: 'Whose café it is',
  why: 'A community that neither formed itself nor hosts itself carries the label “council-run”.',
  fields: () => [one('formedBy', 'Who formed it', options(whose)), one('hostedBy', 'Who hosts it', options(whose)), words('because', 'What that rests on')],
  before: ({ state }) => state.hosting ?? {},
  command: (typed) => ({ type: 'record-hosting', hosting: { formedBy: chosen(typed.asked('formedBy'), whose), hostedBy: chosen(typed.asked('hostedBy'), whose), because: typed.asked('because') } }),
  stands: ({ state: { hosting: on, councilRun } }) => on === undefined ? [] : [`Formed by: ${whose[on.formedBy]}. Hosted by: ${whose[on.hostedBy]}. ${on.because}`, ...(councilRun ? ['It carries the label council-run'] : [])],
}
