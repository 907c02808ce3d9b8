import { optional, text, words } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'

export const steward: RelationshipDeed = {
  name: 'steward',
  title: 'Who looks after the relationship',
  why: 'A post of the service that links with the community, and one that stands in. Not communications alone.',
  fields: ({ state }) => [
    text('post', 'The steward’s post'),
    optional(text('deputy', 'The deputy’s post', 'Asked for before taking part')),
    text('team', 'Their service'),
    ...(state.steward === undefined ? [] : [words('notes', 'What the next steward must know', 'Promises, expectations, sore points. The handover is kept for ever.')]),
  ],
  before: ({ state: { steward: on } }) => on === undefined ? {} : { post: on.post, deputy: on.deputy, team: on.team },
  command: (typed, { state }) => {
    const { post, deputy, team } = { post: typed.asked('post'), deputy: typed.text('deputy'), team: typed.asked('team') }
    return state.steward === undefined ? { type: 'appoint-steward', post, deputy, team } : { type: 'hand-over-steward', post, deputy, team, notes: typed.asked('notes') }
  },
  stands: ({ state: { steward: on } }) => on === undefined ? [] : [`${on.post}, ${on.team}`, `Deputy: ${on.deputy ?? 'nobody yet'}`],
}
