import type { PublicCommunityMap } from '../../communities/community.js'
import type { Figure } from '../../nurture/figure.js'
import type { NurtureScore } from '../../nurture/score-nurture.js'
import { pageWords } from '../words/page-words.js'
import type { Report } from '../report.js'

/** Methods and versions behind a report, so that a figure can be computed again. */
export function methodOf(map: PublicCommunityMap, scores: readonly NurtureScore[]): Report['method'] {
  const figures = new Map<string, Figure>()
  for (const score of scores) for (const figure of [...score.community.figures, ...score.council.figures]) figures.set(figure.id, figure)
  return [
    { what: 'Communities', version: map.version, how: `Leiden communities of who talks with whom, kept only as far as the evidence certifies them; seed ${map.seed}, at least ${map.minimumAuthors} people` },
    { what: 'Counts of what was heard', version: 'heard/1', how: 'Without what the source deleted; rounded to 10, small counts held back' },
    ...[...figures.values()].map(({ id, version, source }) => ({ what: pageWords.figures[id] ?? id, version, how: source })),
  ]
}
