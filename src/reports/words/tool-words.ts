import type { ToolRecommendation } from '../../listening/tool-recommendation.js'
import type { PublicCount } from '../public-count.js'

const mentions = ({ about, words }: PublicCount): string => about === null ? 'mentions that bear on the problem, from too few people to say how many' : `${words} mentions that bear on the problem`

/** What a report says of tools, in English: one place for every word of it. */
export const toolWords = {
  recommendations: {
    'keep': 'Keep',
    'poll less': 'Ask it less often',
    'retire': 'Retire it',
    'too early': 'Too early to say',
  } satisfies Record<ToolRecommendation, string>,
  because: {
    'keep': (useful: PublicCount): string => `It brought ${mentions(useful)}.`,
    'poll less': (useful: PublicCount): string => `It brought ${mentions(useful)}, and is asked more often than that needs.`,
    'retire': (useful: PublicCount, broughtAnything: boolean): string => useful.about !== 0 ? 'Everything of use it brought had been heard elsewhere first.' : broughtAnything ? 'After a fair trial, nothing it brought bears on the problem it was chosen for.' : 'It has brought nothing so far. See whether it can be read at all before giving it up.',
    'too early': (): string => 'It has not run long enough to be judged.',
  } satisfies Record<ToolRecommendation, (useful: PublicCount, broughtAnything: boolean) => string>,
  states: { 'healthy': 'Read, with gaps', 'failing': 'Failing', 'silent': 'Silent', 'never-read': 'Not read yet', 'gone': 'Gone' },
} as const
