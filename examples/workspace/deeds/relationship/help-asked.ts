import { words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const helpAsked: RelationshipDeed = {
  name: 'help-asked',
  title: 'Help the community asked for',
  why: 'Help asked for and help given stand side by side on the council’s own panel.',
  fields: () => [words('what', 'What it asked for')],
  command: (typed, { state }) => ({ type: 'record-help-asked', helpId: `help-${state.help.length + 1}`, what: typed.asked('what') }),
  stands: ({ state }) => state.help.map(({ what, askedOn, answer }) => `${what} (${dayWords(askedOn)}): ${answer === undefined ? 'not answered yet' : `${answer.given ? 'given' : 'not given'}, ${answer.what}`}`),
}
