import { day, text, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const recognition: RelationshipDeed = {
  name: 'recognition',
  title: 'The community in a business plan',
  why: 'Communities are valued and acknowledged in business planning, in their own words.',
  fields: ({ state }) => [
    text('document', 'The plan'),
    text('section', 'The section'),
    words('wording', 'What it says'),
    words('ownDescription', 'How the community describes itself', state.communityPurpose === undefined ? undefined : `On record: ${state.communityPurpose.words}`),
    day('adoptedOn', 'Adopted on'),
  ],
  command: (typed) => ({ type: 'record-plan-recognition', recognition: { document: typed.asked('document'), section: typed.asked('section'), wording: typed.asked('wording'), ownDescription: typed.asked('ownDescription'), adoptedOn: typed.day('adoptedOn') ?? '' } }),
  stands: ({ state }) => state.planRecognitions.map(({ document, section, wording, adoptedOn }) => `${document}, ${section} (${dayWords(adoptedOn)}): ${wording}`),
}
