import type { Language } from '../../core/language.js'
import type { ToolRecommendation } from '../../listening/tool-recommendation.js'
import type { PublicCount } from '../public-count.js'
import type { ReportSource } from '../report.js'

/** What a report says of tools in one language. */
export interface ToolWords {
  readonly recommendations: Readonly<Record<ToolRecommendation, string>>
  readonly because: Readonly<Record<ToolRecommendation, (useful: PublicCount, broughtAnything: boolean) => string>>
  readonly states: Readonly<Record<ReportSource['state'], string>>
}

const mentions = ({ about, words }: PublicCount): string => about === null ? 'mentions that bear on the problem, from too few people to say how many' : `${words} mentions that bear on the problem`

const english: ToolWords = {
  recommendations: { 'keep': 'Keep', 'poll less': 'Ask it less often', 'retire': 'Retire it', 'too early': 'Too early to say' },
  because: {
    'keep': (useful) => `It brought ${mentions(useful)}.`,
    'poll less': (useful) => `It brought ${mentions(useful)}, and is asked more often than that needs.`,
    'retire': (useful, broughtAnything) => useful.about !== 0 ? 'Everything of use it brought had been heard elsewhere first.' : broughtAnything ? 'After a fair trial, nothing it brought bears on the problem it was chosen for.' : 'It has brought nothing so far. See whether it can be read at all before giving it up.',
    'too early': () => 'It has not run long enough to be judged.',
  },
  states: { 'healthy': 'Read, with gaps', 'failing': 'Failing', 'silent': 'Silent', 'never-read': 'Not read yet', 'gone': 'Gone' },
}

const brought = ({ about, words }: PublicCount): string => about === null ? 'Daeth ag ambell sylw am y broblem, ond rhy ychydig o bobl oedd y tu ôl iddynt i ddweud faint' : `Nifer y sylwadau am y broblem a ddaeth drwyddo: ${words}`

const welsh: ToolWords = {
  recommendations: { 'keep': 'Ei gadw', 'poll less': 'Ei holi’n llai aml', 'retire': 'Rhoi’r gorau iddo', 'too early': 'Rhy gynnar i ddweud' },
  because: {
    'keep': (useful) => `${brought(useful)}.`,
    'poll less': (useful) => `${brought(useful)}. Fe’i holir yn amlach nag sydd ei angen.`,
    'retire': (useful, broughtAnything) => useful.about !== 0 ? 'Roedd popeth o ddefnydd a ddaeth drwyddo wedi’i glywed yn rhywle arall yn gyntaf.' : broughtAnything ? 'Ar ôl prawf teg, nid oes dim a ddaeth drwyddo’n ymwneud â’r broblem y’i dewiswyd ar ei chyfer.' : 'Nid yw wedi dod â dim hyd yma. Gwelwch a ellir ei ddarllen o gwbl cyn rhoi’r gorau iddo.',
    'too early': () => 'Nid yw wedi rhedeg yn ddigon hir i’w farnu.',
  },
  states: { 'healthy': 'Wedi’i darllen, gyda bylchau', 'failing': 'Yn methu', 'silent': 'Yn dawel', 'never-read': 'Heb ei darllen eto', 'gone': 'Wedi mynd' },
}

/** What a report says of tools, by language. */
export const toolWords: Readonly<Record<Language, ToolWords>> = { en: english, cy: welsh }
