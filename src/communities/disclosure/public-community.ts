import type { Community, PublicCommunity } from '../community.js'
import { say } from '../words/sentence.js'
import { doubtWords } from '../words/talk-words.js'
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
  const { id, label, size, confidence, standing, basis, shape, venues, places, problems, typology, backed, councilPresence: { mentionShare, threadShare, words }, suggestedRole, history } = community
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
    ...(typology !== undefined && { typology: publicTypology(typology, backed) }),
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

// What it is for, and shares, is the whole community's. A reason, a score and a second guess may be a few people's: only what enough of them show.
function publicPurpose({ purpose, backed }: Community): PublicCommunity['purpose'] {
  const { ranked, ...rest } = publicGuess(purpose.ranked.map(({ purpose: name }) => name), purpose.unclear === true, (name) => backed?.purposes.find((other) => other.purpose === name), say(doubtWords['no-one-purpose']))
  return { ranked: ranked.map(({ name, ...shown }) => ({ purpose: name, ...shown })), ...rest }
}

function publicTypology(typology: NonNullable<Community['typology']>, backed: Community['backed']): NonNullable<PublicCommunity['typology']> {
  const { ranked, ...rest } = publicGuess(typology.ranked.map(({ typology: name }) => name), typology.unclear === true, (name) => backed?.typologies?.find((other) => other.typology === name), say(doubtWords['no-one-thing-shared']))
  return { ranked: ranked.map(({ name, ...shown }) => ({ typology: name, ...shown })), ...rest }
}

interface Shown { readonly score?: number; readonly because: readonly string[] }

function publicGuess<Name>(names: readonly Name[], unclear: boolean, backedBy: (name: Name) => { readonly score: number; readonly because: readonly string[] } | undefined, words: string): { readonly ranked: readonly (Shown & { readonly name: Name })[]; readonly because: readonly string[]; readonly unclear?: boolean } {
  const ranked = names.flatMap((name, place): (Shown & { readonly name: Name })[] => {
    const shown = backedBy(name)
    if (shown !== undefined) return [{ name, score: toStep(shown.score, tenths), because: [...shown.because] }]
    return place === 0 && !unclear ? [{ name, because: [] }] : []
  })
  return { ranked, because: [...(ranked[0]?.because ?? []), ...(unclear ? [words] : [])], ...(unclear && { unclear }) }
}
