import { byCodeUnit } from '../../core/compare.js'
import type { Community, CommunityMap, PublicCommunity, PublicCommunityMap } from '../community.js'
import { eventWords } from '../words/event-words.js'
import { say } from '../words/sentence.js'
import type { Disclosed } from './disclosed.js'
import { publicBand } from './public-band.js'
import { publicFinding } from './public-finding.js'
import { inBand, publicHistory, withSilence } from './public-history.js'
import { publicNameless, settleNameless } from './public-nameless.js'
import { bandHeard, inPublicOrder, peopleHeard, viewOf } from './view-of.js'

/**
 * Decides what of a map is shown, given what was shown of the last one, so that no two views differ by what a few people did.
 *
 * - What a view says of people changes only when at least `minimumAuthors` people have said, changed or deleted something since
 *   it last did; until then the view that stands is repeated.
 * - When it changes, a community is described anew only where that many of its own people have; otherwise its description is
 *   repeated, with the time it is of (`asOf`). Its band follows only when the number of its people has changed by that many.
 * - A count where nobody is named follows only when that many mentions have come or gone.
 *
 * Who acts and undoes it has acted, and so has whoever was erased or purged. A higher threshold holds at once, a lower one from the next change on.
 *
 * @param talk - pseudonym → digest of what the person has said.
 */
export function disclose(map: CommunityMap, talk: ReadonlyMap<string, string>, previous: CommunityMap | undefined): Disclosed {
  const people = [...talk].map(([pseudonym, digest]) => ({ pseudonym, talk: digest })).sort((a, b) => byCodeUnit(a.pseudonym, b.pseudonym))
  const before = previous?.disclosed
  const standing = before?.view as PublicCommunityMap | undefined
  if (previous === undefined || before === undefined || standing?.councilId !== map.councilId) return firstTime(map, people)

  const forced = map.minimumAuthors > standing.minimumAuthors
  const threshold = Math.max(map.minimumAuthors, standing.minimumAuthors)
  const changed = changedSince(before.people, talk)
  const acted = new Set([...before.acted, ...changed])
  const forgotten = before.forgotten + Math.max(0, before.heard - before.people.length)
  const actedIn = (id: string): Pick<Disclosed['communities'][number], 'acted' | 'forgotten'> => {
    const kept = before.communities.find((community) => community.id === id)
    const own = new Set([...membersOf(previous, id), ...membersOf(map, id)])
    return { acted: inOrder(new Set([...(kept?.acted ?? []), ...[...changed].filter((person) => own.has(person))])), forgotten: (kept?.forgotten ?? 0) + forgottenOf(previous, id) }
  }
  const nameless = settleNameless(before.nameless, map.venuesWithoutAuthors, threshold)
  if (!forced && acted.size + forgotten < threshold) {
    return {
      view: asJson({ ...standing, at: map.at, communities: standing.communities.map((community) => withSilence(community, map.at)), venuesWithoutAuthors: publicNameless(nameless, standing.minimumAuthors) }),
      people,
      heard: people.length,
      acted: inOrder(acted),
      forgotten,
      authors: before.authors,
      communities: before.communities.map(({ id, authors }) => ({ id, authors, ...actedIn(id) })),
      nameless,
    }
  }

  const fresh = viewOf({ ...map, venuesWithoutAuthors: nameless })
  const shown = fresh.communities.map((community) => {
    const stood = standing.communities.find(({ id }) => id === community.id)
    const kept = before.communities.find(({ id }) => id === community.id)
    const here = actedIn(community.id)
    if (stood !== undefined && kept !== undefined && !forced && here.acted.length + here.forgotten < threshold) return { community: withSilence(stood, map.at), kept: { ...kept, ...here } }
    const past = standing.former?.find(({ id }) => id === community.id)
    return describedAnew(community, map, stood ?? (past && { ...community, history: past.history, asOf: standing.asOf }), kept?.authors, threshold)
  })
  const communities = inPublicOrder(shown.map(({ community }) => community))
  const gone = standing.communities.filter(({ id }) => !communities.some((community) => community.id === id))
  const former = [...(standing.former ?? []).filter(({ id }) => !communities.some((community) => community.id === id)).map((one) => (isMissing(one, previous) ? formerly(one, map) : one)), ...gone.map((community) => formerly(community, map))]
  const authors = settle(before.authors, peopleHeard(map), threshold)
  const { former: _former, ...rest } = fresh
  const view: PublicCommunityMap = {
    ...rest,
    communities,
    ties: tiesAfter(standing, fresh, communities),
    ...(former.length > 0 && { former }),
    finding: publicFinding({ communities: communities.length, people: bandHeard(authors, map.minimumAuthors), suppressed: fresh.suppressed, gone: gone.length }),
  }
  return { view: asJson(view), people, heard: people.length, acted: [], forgotten: 0, authors, communities: shown.map(({ kept }) => kept), nameless }
}

type Former = NonNullable<PublicCommunityMap['former']>[number]

// A view is JSON, but a type with names is not known to be.
function asJson(view: PublicCommunityMap): Disclosed['view'] {
  return view as unknown as Disclosed['view']
}

function firstTime(map: CommunityMap, people: Disclosed['people']): Disclosed {
  const view = viewOf(map)
  const sizes = new Map(map.communities.map(({ id, size }) => [id, size.authors]))
  return { view: asJson(view), people, heard: people.length, acted: [], forgotten: 0, authors: peopleHeard(map), communities: view.communities.map(({ id }) => ({ id, authors: sizes.get(id) ?? 0, acted: [], forgotten: 0 })), nameless: map.venuesWithoutAuthors }
}

function describedAnew(community: PublicCommunity, map: CommunityMap, stood: PublicCommunity | undefined, settled: number | undefined, threshold: number): { readonly community: PublicCommunity; readonly kept: Disclosed['communities'][number] } {
  const whole = map.communities.find(({ id }) => id === community.id) as Community
  const authors = settled === undefined || settled < map.minimumAuthors ? whole.size.authors : settle(settled, whole.size.authors, threshold)
  const band = publicBand(authors, map.minimumAuthors)
  return { community: { ...community, size: { band }, history: publicHistory(stood, whole, band, map.at) }, kept: { id: community.id, authors, acted: [], forgotten: 0 } }
}

// A tie is as it was for as long as both of its communities are.
function tiesAfter(standing: PublicCommunityMap, fresh: PublicCommunityMap, communities: readonly PublicCommunity[]): NonNullable<PublicCommunityMap['ties']> {
  const anew = new Set(communities.filter(({ asOf }) => asOf === fresh.at).map(({ id }) => id))
  const shown = new Set(communities.map(({ id }) => id))
  const moved = ({ between }: NonNullable<PublicCommunityMap['ties']>[number]): boolean => between.some((id) => anew.has(id))
  return [...(standing.ties ?? []).filter((tie) => !moved(tie) && tie.between.every((id) => shown.has(id))), ...(fresh.ties ?? []).filter(moved)]
    .sort((a, b) => byCodeUnit(a.between.join(' '), b.between.join(' ')))
}

// One that is missing may come back, and has not ended: nothing is told of it until it has.
function formerly(one: Former, map: CommunityMap): Former {
  const { id, label, history } = one
  if (isMissing(one, map)) return { id, label, history }
  const end = map.former?.find((former) => former.id === id)?.history.at(-1)
  const ended = end?.type === 'merged' ? { type: end.type, words: inBand(end.words, undefined) } : { type: 'died' as const, words: say(eventWords.gone) }
  return { id, label, history: [...history, { at: map.at, ...ended }] }
}

function isMissing({ id }: Former, map: CommunityMap): boolean {
  return map.missing?.some((missing) => missing.id === id) === true
}

// A number that is too small is let go at once, whatever it was.
function settle(was: number, is: number, threshold: number): number {
  return is < threshold || Math.abs(is - was) >= threshold ? is : was
}

function changedSince(before: Disclosed['people'], talk: ReadonlyMap<string, string>): Set<string> {
  const then = new Map(before.map((person) => [person.pseudonym, person.talk]))
  return new Set([...then.keys(), ...talk.keys()].filter((person) => then.get(person) !== talk.get(person)))
}

function membersOf(map: CommunityMap, id: string): readonly string[] {
  return map.communities.find((community) => community.id === id)?.members.map(({ pseudonym }) => pseudonym) ?? []
}

// People whose traces a purge or an erasure has taken out of a stored map. Who they were is gone; that they left is not.
function forgottenOf(map: CommunityMap, id: string): number {
  const community = map.communities.find((other) => other.id === id)
  return community === undefined ? 0 : Math.max(0, community.size.authors - community.members.length)
}

function inOrder(people: ReadonlySet<string>): string[] {
  return [...people].sort(byCodeUnit)
}
