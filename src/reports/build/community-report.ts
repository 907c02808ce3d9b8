import { byCodeUnit } from '../../core/compare.js'
import type { PublicCommunity } from '../../communities/community.js'
import type { ReportCommunity } from '../report.js'
import type { Language } from '../../core/language.js'
import { communityWords } from '../words/community-words.js'

/** Communities as a report shows them, by name: there is no rank among them. Nothing is copied that is not named here. */
export function communityReports(communities: readonly PublicCommunity[], problemIds: ReadonlySet<string>, language: Language): ReportCommunity[] {
  return communities.map((community) => reportOf(community, problemIds, language)).sort((a, b) => byCodeUnit(a.name, b.name) || byCodeUnit(a.id, b.id))
}

function reportOf({ id, label, size, standing, venues, places, problems, purpose, typology, councilPresence, suggestedRole, history }: PublicCommunity, problemIds: ReadonlySet<string>, language: Language): ReportCommunity {
  const words = communityWords[language]
  const leading = purpose.unclear === true ? undefined : purpose.ranked[0]?.purpose
  return {
    id,
    name: communityName(label, language),
    people: size.band,
    standing,
    standingWords: words.standing[standing],
    venues: venues.map(({ name, kind, url, share }) => ({ name, kind: words.venueKinds[kind] ?? kind, ...(url !== undefined && { url }), share })),
    places: places.map(({ name }) => name),
    problemIds: problems.map((problem) => problem.id).filter((problem) => problemIds.has(problem)),
    purpose: { words: leading === undefined ? words.purposeUnclear : words.purposes[leading], because: [...purpose.because], ...(leading !== undefined && { leading }) },
    ...(typology !== undefined && { typology: typologyWords(typology, language) }),
    councilPresence: councilPresence.words,
    suggestedRole: { role: suggestedRole.role, words: words.roles[suggestedRole.role], because: [...suggestedRole.because] },
    history: history.map(({ at, type, words }) => ({ at, type, words })),
  }
}

function typologyWords({ ranked, because, unclear }: NonNullable<PublicCommunity['typology']>, language: Language): NonNullable<ReportCommunity['typology']> {
  const words = communityWords[language]
  const leading = unclear === true ? undefined : ranked[0]?.typology
  return { words: leading === undefined ? words.typologyUnclear : words.typologies[leading], because: [...because], ...(leading !== undefined && { leading }) }
}

/** What a community is called in a report. */
export function communityName({ terms }: PublicCommunity['label'], language: Language): string {
  return terms.length === 0 ? communityWords[language].unnamed : terms.slice(0, 4).join(', ')
}
