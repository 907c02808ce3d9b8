import type { PublicCommunityMap } from '../communities/community.js'
import { mapInLanguage } from '../communities/words/in-language.js'
import type { Language } from '../core/language.js'
import { communityReports } from './build/community-report.js'
import type { ReportCommunity } from './report.js'

/**
 * The communities of a view as a report names and words them, by name: for an app's own pages, without the cost of a whole
 * report.
 *
 * @example
 * ```ts
 * for (const { name, purpose, suggestedRole } of describeCommunities(map)) console.log(name, purpose.words, suggestedRole.words)
 * ```
 */
export function describeCommunities(map: PublicCommunityMap, { language = 'en' }: { readonly language?: Language | undefined } = {}): ReportCommunity[] {
  const { communities } = mapInLanguage(map, language)
  return communityReports(communities, new Set(communities.flatMap(({ problems }) => problems.map(({ id }) => id))), language)
}
