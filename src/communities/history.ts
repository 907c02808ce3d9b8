import { byCodeUnit } from '../core/compare.js'
import { digest } from '../core/digest.js'
import type { Community, CommunityEvent, CommunityMap } from './community.js'
import { inOrderOfId, matchPrevious, overlapOf } from './match-previous.js'
import { sizeBandOf } from './size-band.js'

/** A community that has been described but for its id and history. */
export type Unnamed = Omit<Community, 'id' | 'history'> & { readonly lastHeard: string | undefined }

const dormantAfterDays = 90
const dayMs = 86_400_000
/** Share of a community that must come from or go to another for the two to be told apart as split or merged. */
const mostOf = 0.5

/**
 * Gives communities their ids and writes down what happened since the last map. An id is minted once, from the council,
 * the time and the members, and goes with the community for as long as it is found again.
 */
export function nameCommunities(found: readonly Unnamed[], options: { readonly councilId: string; readonly at: string; readonly previous: CommunityMap | undefined }): { readonly communities: Community[]; readonly former: NonNullable<CommunityMap['former']> } {
  const { councilId, at, previous } = options
  const before = inOrderOfId(previous?.communities ?? [])
  const matches = matchPrevious(found, before)
  const survivors = new Set(matches.values())
  const isFirst = previous === undefined

  const communities = found.map(({ lastHeard, ...community }, n): Community => {
    const b = matches.get(n)
    const earlier = b === undefined ? undefined : before[b]
    const events: CommunityEvent[] = []
    const note = (type: CommunityEvent['type'], words: string): void => { events.push({ at, type, words }) }
    if (earlier === undefined) {
      const parent = before.find((other, place) => survivors.has(place) && overlapOf(community, other).ofNow >= mostOf)
      if (parent === undefined) note('born', isFirst ? `First seen, with ${community.size.band} people.` : `Seen for the first time, with ${community.size.band} people.`)
      else note('split', `Parted from ${labelOf(parent)}, with ${community.size.band} people.`)
    } else {
      before.forEach((other, place) => {
        if (!survivors.has(place) && overlapOf(community, other).ofBefore >= mostOf) note('merged', `Most of ${labelOf(other)} is now part of it.`)
      })
      const was = sizeBandOf(earlier.size.authors)
      if (was !== community.size.band) {
        const grew = community.size.authors > earlier.size.authors
        note(grew ? 'grew' : 'shrank', `${grew ? 'Grew' : 'Shrank'} from ${was} to ${community.size.band} people.`)
      }
    }
    const history = [...(earlier?.history ?? []), ...events]
    if (lastHeard !== undefined && (Date.parse(at) - Date.parse(lastHeard)) / dayMs > dormantAfterDays) {
      const told = history.some((event) => event.type === 'dormant' && Date.parse(event.at) > Date.parse(lastHeard))
      if (!told) history.push({ at, type: 'dormant', words: `Nothing has been heard for more than ${dormantAfterDays} days.` })
    }
    return { id: earlier?.id ?? mint(councilId, at, community), ...community, history }
  })

  const gone = before.filter((_, place) => !survivors.has(place)).map((earlier) => {
    const into = found.find((community) => overlapOf(community, earlier).ofBefore >= mostOf)
    const words = into === undefined ? 'No longer found.' : `Most of it is now part of ${labelOf(into)}.`
    return { id: earlier.id, label: earlier.label, history: [...earlier.history, { at, type: into === undefined ? 'died' as const : 'merged' as const, words }] }
  })
  return { communities, former: [...(previous?.former ?? []), ...gone] }
}

function mint(councilId: string, at: string, community: Pick<Community, 'basis' | 'members' | 'conversations'>): string {
  const members = community.members.map(({ pseudonym }) => pseudonym).sort(byCodeUnit)
  return `c_${digest(councilId, at, community.basis ?? '', members.join(' '), (community.conversations ?? []).join(' '))}`
}

function labelOf({ label }: Pick<Community, 'label'>): string {
  return label.terms.length === 0 ? 'a community without a label' : `“${label.terms.slice(0, 3).join(', ')}”`
}
