import type { Purpose } from 'civic-cafe/engagement'
import { day, one, optional } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

const solving = 'solve:'

export const purpose: RelationshipDeed = {
  name: 'purpose',
  title: 'Why the council takes part',
  why: 'Nobody joins in because other teams are there too.',
  fields: ({ problems }) => [
    one('purpose', 'Purpose', [
      ...problems.map(({ id, statement }) => ({ value: `${solving}${id}`, label: `Solve a problem: ${id}`, hint: statement })),
      { value: 'build-relationship', label: 'Build a relationship' },
      { value: 'understand', label: 'Understand', hint: 'For at most 12 weeks' },
    ]),
    optional(day('until', 'To understand: the last day')),
  ],
  before: ({ state: { purpose: on } }) => on === undefined ? {} : { purpose: typeof on.purpose === 'string' ? on.purpose : `${solving}${on.purpose.solve}`, until: on.until },
  command: (typed) => {
    const written = typed.asked('purpose')
    const stated: Purpose = written.startsWith(solving) ? { solve: written.slice(solving.length) } : written as Purpose
    return { type: 'state-purpose', purpose: stated, until: typed.day('until') }
  },
  stands: ({ state: { purpose: on } }) => {
    if (on === undefined) return []
    if (typeof on.purpose !== 'string') return [`Solve the problem “${on.purpose.solve}”`]
    return [on.purpose === 'understand' ? `Understand${on.until === undefined ? '' : `, until ${dayWords(on.until)}`}` : 'Build a relationship']
  },
}
