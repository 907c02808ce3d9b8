import { byCodeUnit } from '../core/compare.js'
import { digest } from '../core/digest.js'
import type { Community, CommunityEvent, CommunityMap } from './community.js'
import { daysFrom, eventsSince, labelOf, mostOf } from './life-events.js'
import { inOrderOfId } from './in-order-of-id.js'
import { matchPrevious, overlapOf } from './match-previous.js'
import { eventWords } from './words/event-words.js'
import { say } from './words/sentence.js'

/** A community that has been described but for its id and history. */
export type Unnamed = Omit<Community, 'id' | 'history'> & { readonly lastHeard: string | undefined }

/** A community that is not found and not given up yet. */
type Missing = NonNullable<CommunityMap['missing']>[number]

/** What there is now, and what there was. */
export interface Named {
  readonly communities: Community[]
  readonly missing: Missing[]
  readonly former: NonNullable<CommunityMap['former']>
}

/** Whom and what there is to hear, whatever is found in it. */
export interface HeardNow {
  readonly people: ReadonlySet<string>
  readonly conversations: ReadonlySet<string>
}

/** For so long the id of a community that is not found waits for it. */
const givenUpAfterDays = 90

/**
 * Gives communities their ids and writes down what happened since the last map. An id is minted once, from the council,
 * the time and the members, and goes with the community for as long as it is found again. One that is not found although
 * its people are still heard is missing at first, and if it comes back in time it is still the same. The id of one that
 * has died, or become part of another, is never used again.
 *
 * @param options - `heard`: what is too old to be heard is no difference between two communities; absent: nobody is heard.
 */
export function nameCommunities(found: readonly Unnamed[], options: { readonly councilId: string; readonly at: string; readonly previous: CommunityMap | undefined; readonly heard?: HeardNow | undefined }): Named {
  const { councilId, at, previous, heard } = options
  // The order of a stored map must not matter.
  const before = inOrderOfId<Missing | Community>([...(previous?.communities ?? []), ...(previous?.missing ?? [])]).map((earlier) => stillHeard(earlier, heard?.conversations))
  const matches = matchPrevious(found, before)
  const survivors = new Set(matches.values())
  const lost = before.filter((_, place) => !survivors.has(place)).map((earlier) => ({
    earlier,
    since: 'since' in earlier ? earlier.since : at,
    into: found.findIndex((community) => overlapOf(community, earlier).ofBefore >= mostOf),
  }))
  const isFirst = previous === undefined

  const communities = found.map(({ lastHeard, ...community }, n): Community => {
    const b = matches.get(n)
    const earlier = b === undefined ? undefined : before[b]
    const sizedSince = earlier !== undefined && earlier.size.band === community.size.band ? earlier.sizedSince ?? previous?.at ?? at : at
    const now = { ...community, sizedSince }
    if (earlier === undefined) {
      const parent = before.find((other, place) => survivors.has(place) && overlapOf(community, other).ofNow >= mostOf)
      return { id: mint(councilId, at, community), ...now, history: [birth(community.size.band, at, parent, isFirst)] }
    }
    return { id: earlier.id, ...now, history: [...earlier.history, ...eventsSince(earlier, { ...now, lastHeard }, lost.filter(({ into }) => into === n).map(({ earlier: swallowed }) => swallowed), at)] }
  })

  const missing: Missing[] = []
  const ended: NonNullable<CommunityMap['former']> = []
  for (const { earlier, since, into } of lost) {
    const { id, label, size, sizedSince, basis, members, conversations, history } = earlier
    const end = (type: 'died' | 'merged', words: string): void => { ended.push({ id, label, history: [...history, { at, type, words }] }) }
    const larger = found[into]
    if (larger !== undefined) end('merged', say(eventWords.merged, { label: labelOf(larger) }))
    else if (members.filter(({ pseudonym }) => heard?.people.has(pseudonym)).length < mostOf * members.length) end('died', say(eventWords['people-gone']))
    else if (daysFrom(since, at) >= givenUpAfterDays) end('died', say(eventWords['given-up'], { days: givenUpAfterDays }))
    else missing.push({ id, label, size, ...(sizedSince !== undefined && { sizedSince }), ...(basis !== undefined && { basis }), members, ...(conversations !== undefined && { conversations }), history, since })
  }
  return { communities, missing, former: [...(previous?.former ?? []), ...ended] }
}

function stillHeard<T extends Missing | Community>(earlier: T, heard: ReadonlySet<string> | undefined): T {
  return heard === undefined || earlier.conversations === undefined ? earlier : { ...earlier, conversations: earlier.conversations.filter((id) => heard.has(id)) }
}

function birth(band: Community['size']['band'], at: string, parent: Pick<Community, 'label'> | undefined, isFirst: boolean): CommunityEvent {
  if (parent !== undefined) return { at, type: 'split', words: say(eventWords.split, { label: labelOf(parent), band }), band }
  return { at, type: 'born', words: say(eventWords[isFirst ? 'first-map' : 'born'], { band }), band }
}

function mint(councilId: string, at: string, community: Pick<Community, 'basis' | 'members' | 'conversations'>): string {
  const members = community.members.map(({ pseudonym }) => pseudonym).sort(byCodeUnit)
  return `c_${digest(councilId, at, community.basis ?? '', members.join(' '), (community.conversations ?? []).join(' '))}`
}
