import { day, one, optional, options, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'
import { chosen, roles } from '../labels.js'

export const role: RelationshipDeed = {
  name: 'role',
  title: 'The council’s role',
  why: 'Which part the council plays, if any at all. “None” is a good answer, and takes effect at once.',
  fields: ({ community }) => [
    one('role', 'Role', options(roles), community === undefined ? undefined : `Suggested: ${community.suggestedRole.words}`),
    words('reason', 'Why'),
    day('reviewOn', 'To be looked at again on'),
    optional(day('until', 'For an observer: the last day', 'Observing without an end is surveillance')),
  ],
  before: ({ state }) => state.role ?? {},
  command: (typed) => ({ type: 'decide-role', role: chosen(typed.asked('role'), roles), reason: typed.asked('reason'), reviewOn: typed.day('reviewOn') ?? '', until: typed.day('until') }),
  stands: ({ state: { role: on } }) => on === undefined ? [] : [`${roles[on.role]}: ${on.reason}`, `To be looked at again on ${dayWords(on.reviewOn)}`],
}
