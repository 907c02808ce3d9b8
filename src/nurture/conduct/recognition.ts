import { addDays } from '../../engagement/calendar/days.js'
import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'

/** How often the council recognised or acknowledged what the community does, in the last 12 months. A count. */
export function recognition({ relationship, today }: Conduct, words: ConductWords): Figure {
  const since = addDays(today, -365)
  const recent = relationship.actions.filter(({ kind, on }) => (kind === 'recognise' || kind === 'acknowledge') && on > since && on <= today)
  return {
    id: 'recognition',
    version: 'recognition/1',
    value: recent.length,
    n: relationship.actions.length,
    words: words.recognition(recent.length),
    counts: { recognised: recent.filter(({ kind }) => kind === 'recognise').length, acknowledged: recent.filter(({ kind }) => kind === 'acknowledge').length },
    caution: words.recognitionCaution,
    source: '"Valued and acknowledged": recorded nurture actions of the last 365 days',
  }
}
