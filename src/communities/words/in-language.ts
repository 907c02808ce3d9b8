import type { Language } from '../../core/language.js'
import type { Community, PublicCommunity, PublicCommunityMap } from '../community.js'
import { sentenceIn } from './read-sentence.js'

/** Reasons, with whatever else stands beside them. */
type Reasoned = { readonly because: readonly string[] }

/**
 * A community as it reads in a language. Maps keep their sentences in English; this words each of them anew: the reasons,
 * the council's presence and the history. What people and the council wrote (labels, venues, places, terms) stays as they
 * wrote it, and so does a sentence the library does not know, of a later version perhaps.
 *
 * For showing only: keep the community itself, which the next map goes on from.
 *
 * @example
 * ```ts
 * const [community] = publicView(map).communities
 * if (community !== undefined) console.log(communityInLanguage(community, 'cy').suggestedRole.because)
 * ```
 */
export function communityInLanguage<Shown extends Community | PublicCommunity>(community: Shown, language: Language): Shown {
  if (language === 'en') return community
  const { shape, purpose, typology, councilPresence, suggestedRole, history } = community
  return {
    ...community,
    ...(shape !== undefined && { shape: { ...shape, because: sentenceIn(shape.because, language) } }),
    purpose: guessIn(purpose, language),
    ...(typology !== undefined && { typology: guessIn(typology, language) }),
    ...('backed' in community && community.backed !== undefined && { backed: backedIn(community.backed, language) }),
    councilPresence: { ...councilPresence, words: sentenceIn(councilPresence.words, language) },
    suggestedRole: reasonsIn(suggestedRole, language),
    history: historyIn(history, language),
  }
}

/**
 * A public map as it reads in a language: the finding, every community as `communityInLanguage` words it, and the history
 * of those no longer found. For showing only, as there.
 *
 * @example
 * ```ts
 * mapInLanguage(publicView(map), 'cy').finding // 'Cafwyd hyd i un gymuned.'
 * ```
 */
export function mapInLanguage(map: PublicCommunityMap, language: Language): PublicCommunityMap {
  if (language === 'en') return map
  return {
    ...map,
    communities: map.communities.map((community) => communityInLanguage(community, language)),
    ...(map.former !== undefined && { former: map.former.map((community) => ({ ...community, history: historyIn(community.history, language) })) }),
    finding: map.finding.split(/(?<=\.) /).map((sentence) => sentenceIn(sentence, language)).join(' '),
  }
}

function guessIn<Guess extends Reasoned & { readonly ranked: readonly Reasoned[] }>(guess: Guess, language: Language): Guess {
  return { ...reasonsIn(guess, language), ranked: guess.ranked.map((one) => reasonsIn(one, language)) }
}

function backedIn({ purposes, typologies }: NonNullable<Community['backed']>, language: Language): NonNullable<Community['backed']> {
  return { purposes: purposes.map((one) => reasonsIn(one, language)), ...(typologies !== undefined && { typologies: typologies.map((one) => reasonsIn(one, language)) }) }
}

function reasonsIn<Given extends Reasoned>(given: Given, language: Language): Given {
  return { ...given, because: given.because.map((sentence) => sentenceIn(sentence, language)) }
}

function historyIn(history: Community['history'], language: Language): Community['history'] {
  return history.map((event) => ({ ...event, words: sentenceIn(event.words, language) }))
}
