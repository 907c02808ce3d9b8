import { day, one, optional, options, text, words, yesOrNo } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import { answered } from '../answered.js'
import type { RelationshipDeed } from '../deed.js'
import { chosen, kinds } from '../labels.js'

export const action: RelationshipDeed = {
  name: 'action',
  title: 'Something done for the community',
  why: 'It names the obstacle it takes out of the community’s way, and whether the community asked.',
  fields: () => [
    one('kind', 'What kind', options(kinds)),
    words('what', 'What was done'),
    words('obstacle', 'The obstacle it removes'),
    one('asked', 'Did the community ask for it?', yesOrNo),
    day('on', 'Done on'),
    optional(text('publicRole', 'For a recognition of a publicly held role: the role', 'Left empty, the community is recognised. Never a resident by name.')),
    optional(day('consentRecordedOn', 'And the day its holder agreed')),
  ],
  before: ({ today }) => ({ on: today }),
  command: (typed, { state }) => {
    const publicRole = typed.text('publicRole')
    const kind = chosen(typed.asked('kind'), kinds)
    const recognises = publicRole === undefined ? 'community' as const : { publicRole, consentRecordedOn: typed.day('consentRecordedOn') as string }
    return {
      type: 'take-nurture-action',
      action: {
        id: `action-${state.actions.length + 1}`, kind, what: typed.asked('what'), obstacle: typed.asked('obstacle'),
        asked: answered(typed, 'asked'), on: typed.day('on') ?? '',
        ...(kind === 'recognise' && { recognises }),
      },
    }
  },
  stands: ({ state }) => state.actions.map(({ what, obstacle, on }) => `${what}, because of: ${obstacle} (${dayWords(on)})`),
}
