import { day, one, options, text, words } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { SharedDeed } from '../deed.js'
import { chosen } from '../labels.js'

const kinds = { 'reactive-factual': 'A factual reply to what others said', 'emergency': 'An emergency' } as const

export const preElection: SharedDeed = {
  name: 'pre-election',
  title: 'Leave to speak in a pre-election period',
  why: 'Only factual replies and emergencies, signed by a named post.',
  fields: () => [one('kind', 'What for', options(kinds)), text('approvedBy', 'The post that approves'), words('reason', 'Why'), day('until', 'Until and including')],
  command: (typed) => ({ type: 'approve-pre-election', kind: chosen(typed.asked('kind'), kinds), approvedBy: typed.asked('approvedBy'), reason: typed.asked('reason'), until: typed.day('until') ?? '' }),
  stands: ({ state }) => state.approvals.map(({ kind, approvedBy, until }) => `${kinds[kind]}, approved by ${approvedBy} until ${dayWords(until)}`),
}
