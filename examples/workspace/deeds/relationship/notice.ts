import { day, text } from '../../html/fields.js'
import { dayWords } from '../../html/day-words.js'
import type { RelationshipDeed } from '../deed.js'

export const notice: RelationshipDeed = {
  name: 'notice',
  title: 'Transparency notice',
  why: 'People are told that the council listens, before it does.',
  fields: () => [text('url', 'Where the notice is published', 'A web address'), day('publishedOn', 'Published on'), day('reviewOn', 'To be reviewed on', 'It holds until and including this day')],
  before: ({ state, today }) => state.notice ?? { publishedOn: today },
  command: (typed) => ({ type: 'record-transparency-notice', notice: { url: typed.asked('url'), publishedOn: typed.day('publishedOn') ?? '', reviewOn: typed.day('reviewOn') ?? '' } }),
  stands: ({ state: { notice: on } }) => on === undefined ? [] : [`${on.url}, in date until ${dayWords(on.reviewOn)}`],
}
