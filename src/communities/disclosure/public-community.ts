import type { Community, PublicCommunity } from '../community.js'
import { toStep } from './coarse.js'
import { publicBand } from './public-band.js'

/** Steps in one: a tenth and a twentieth. */
const tenths = 10
const twentieths = 20

/**
 * A community as it may be shown. Nothing is copied that is not named here: what is added to a community stays inside until
 * somebody has thought about what it gives away.
 */
export function publicCommunity(community: Community, minimumAuthors: number, asOf: string): PublicCommunity {
  const { id, label, size, confidence, standing, basis, shape, venues, places, problems, councilPresence: { mentionShare, threadShare, words }, suggestedRole, history } = community
  return {
    id,
    asOf,
    label: { terms: [...label.terms] },
    size: { band: publicBand(size.authors, minimumAuthors) },
    confidence: confidence === null ? null : toStep(confidence, tenths),
    standing,
    ...(basis !== undefined && { basis }),
    ...(shape !== undefined && { shape }),
    venues: publicVenues(venues, minimumAuthors),
    places: places.filter(({ authors }) => authors >= minimumAuthors).map(({ id: place, name, kind }) => ({ id: place, name, kind })),
    problems: problems.filter(({ authors }) => authors >= minimumAuthors).map(({ id: problem, because }) => ({ id: problem, because: [...because] })),
    purpose: publicPurpose(community),
    councilPresence: { mentionShare: toStep(mentionShare, tenths), threadShare: toStep(threadShare, tenths), words },
    suggestedRole: { role: suggestedRole.role, because: [...suggestedRole.because] },
    history: history.map((event) => ({ ...event })),
  }
}

// Of what is said at the venues named, so that no rest can be had by subtraction.
function publicVenues(venues: Community['venues'], minimumAuthors: number): PublicCommunity['venues'] {
  const shown = venues.filter(({ authors = 0 }) => authors >= minimumAuthors)
  const whole = shown.reduce((sum, { share }) => sum + share, 0)
  return shown.map(({ id, name, kind, url, share }) => ({ id, name, kind, ...(url !== undefined && { url }), share: toStep(share / whole, twentieths) }))
}

// A purpose is the whole community's. A reason, a score and a second purpose may be a few people's: only what enough of them show.
function publicPurpose({ purpose, backed }: Community): PublicCommunity['purpose'] {
  const unclear = purpose.unclear === true
  const ranked = purpose.ranked.flatMap(({ purpose: name }, place): PublicCommunity['purpose']['ranked'][number][] => {
    const shown = backed?.purposes.find((other) => other.purpose === name)
    if (shown !== undefined) return [{ purpose: name, score: toStep(shown.score, tenths), because: [...shown.because] }]
    return place === 0 && !unclear ? [{ purpose: name, because: [] }] : []
  })
  return {
    ranked,
    because: [...(ranked[0]?.because ?? []), ...(unclear ? ['No one purpose stands out.'] : [])],
    ...(unclear && { unclear }),
  }
}
