import type { PublicCommunityMap } from '../../communities/community.js'
import type { Figure } from '../../nurture/figure.js'
import type { NurtureScore } from '../../nurture/score-nurture.js'
import type { Language } from '../../core/language.js'
import { figureName } from '../words/figure-words.js'
import { pageWords } from '../words/page-words.js'
import type { Report } from '../report.js'

/** Methods and versions behind a report, so that a figure can be computed again. */
export function methodOf(map: PublicCommunityMap, scores: readonly NurtureScore[], language: Language): Report['method'] {
  const { method: words } = pageWords[language]
  const figures = new Map<string, Figure>()
  for (const score of scores) for (const figure of [...score.community.figures, ...score.council.figures]) figures.set(figure.id, figure)
  return [
    { what: words.communities, version: map.version, how: words.communitiesHow(map.seed, map.minimumAuthors) },
    { what: words.counts, version: 'heard/1', how: words.countsHow },
    ...[...figures.values()].map(({ id, version, source }) => ({ what: figureName(id, language), version, how: source })),
  ]
}
