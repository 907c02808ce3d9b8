import type { ToolRecommendation } from '../../listening/tool-recommendation.js'
import type { PublicCount } from '../public-count.js'

/** What a report says of tools, in English: one place for every word of it. */
export const toolWords = {
  recommendations: {
    'keep': 'Keep',
    'poll less': 'Ask it less often',
    'retire': 'Retire it',
    'too early': 'Too early to say',
  } satisfies Record<ToolRecommendation, string>,
  because: {
    'keep': (useful: PublicCount): string => `It brought ${useful.words} mentions that bear on the problem.`,
    'poll less': (useful: PublicCount): string => `It brought ${useful.words} mentions that bear on the problem, for more requests than that needs.`,
    'retire': (): string => 'After a fair trial, nothing it brought bears on the problem it was chosen for.',
    'too early': (): string => 'It has not run long enough to be judged.',
  } satisfies Record<ToolRecommendation, (useful: PublicCount) => string>,
  states: { 'healthy': 'Read, with gaps', 'failing': 'Failing', 'silent': 'Silent', 'never-read': 'Not read yet' },
} as const
