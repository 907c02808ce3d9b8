import { day, one, options, text } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'
import { chosen } from '../labels.js'

const access = { open: 'Anybody can read and join', private: 'Joining or reading needs leave: then the community is asked first' } as const

export const rules: RelationshipDeed = {
  name: 'rules',
  title: 'The community’s own rules',
  why: 'A guest reads the rules of the house before saying a word.',
  fields: () => [text('where', 'Where they stand', 'Or: none written'), day('readOn', 'Read on'), one('access', 'Access', options(access))],
  before: ({ state, today }) => state.rules ?? { readOn: today },
  command: (typed) => ({ type: 'record-rules-read', rules: { readOn: typed.day('readOn') ?? '', where: typed.asked('where'), access: chosen(typed.asked('access'), access) } }),
  stands: ({ state: { rules: on } }) => on === undefined ? [] : [`${on.where}, read on ${dayWords(on.readOn)}`, access[on.access]],
}
