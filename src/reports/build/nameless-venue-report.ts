import type { PublicCommunityMap } from '../../communities/community.js'
import type { Language } from '../../core/language.js'
import { countInLanguage, publicCount } from '../public-count.js'
import type { ReportNamelessVenue } from '../report.js'
import { communityWords } from '../words/community-words.js'

const most = 5

/** Places heard without names, their counts rounded once more: what is left out cannot be had by subtraction. */
export function namelessVenueReports(venues: PublicCommunityMap['venuesWithoutAuthors'], threshold: number, language: Language): ReportNamelessVenue[] {
  const { venueKinds } = communityWords[language]
  const heard = (mentions: number) => countInLanguage(publicCount(mentions, threshold), language)
  const enough = ({ mentions }: { readonly mentions: number }): boolean => heard(mentions).about !== null && mentions > 0
  return venues.filter(enough).map(({ name, kind, url, mentions, places, tags, problems }) => ({
    name,
    kind: venueKinds[kind] ?? kind,
    ...(url !== undefined && { url }),
    heard: heard(mentions),
    places: places.filter(enough).slice(0, most).map((place) => ({ name: place.name, heard: heard(place.mentions) })),
    tags: tags.filter(enough).slice(0, most).map((tag) => ({ tag: tag.tag, heard: heard(tag.mentions) })),
    problems: problems.filter(enough).slice(0, most).map((problem) => ({ id: problem.id, heard: heard(problem.mentions) })),
  }))
}
