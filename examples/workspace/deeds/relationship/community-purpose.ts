import { words } from '../../html/fields.js'
import type { RelationshipDeed } from '../deed.js'

export const communityPurpose: RelationshipDeed = {
  name: 'community-purpose',
  title: 'What the community is for',
  why: 'The machine has a guess. Somebody who has looked says it in plain words, best in the community’s own.',
  fields: ({ community }) => [words('words', 'What this community is for', community === undefined ? undefined : `The guess: ${community.purpose.words}`)],
  before: ({ state }) => ({ words: state.communityPurpose?.words }),
  command: (typed) => ({ type: 'confirm-purpose', words: typed.asked('words') }),
  stands: ({ state }) => state.communityPurpose === undefined ? [] : [state.communityPurpose.words],
}
