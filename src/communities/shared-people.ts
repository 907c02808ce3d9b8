import { byCodeUnit } from '../core/compare.js'
import type { CommunityMap } from './community.js'

/**
 * How many people speak in both of two communities, for every two of which anybody does: what ties them. Most first.
 *
 * @param speakers - who speaks in the conversations of each community, members or not, by its id.
 */
export function sharedPeople(speakers: ReadonlyMap<string, ReadonlySet<string>>): NonNullable<CommunityMap['ties']> {
  const ids = [...speakers.keys()].sort(byCodeUnit)
  /** Of each person, the communities they speak in, by their places among `ids`. */
  const homes = new Map<string, number[]>()
  ids.forEach((id, place) => {
    for (const person of speakers.get(id) ?? []) {
      const known = homes.get(person)
      if (known === undefined) homes.set(person, [place])
      else known.push(place)
    }
  })
  /** By the places of both as one number, in whose order the two names are too. */
  const shared = new Map<number, number>()
  for (const places of homes.values()) {
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const two = (places[i] as number) * ids.length + (places[j] as number)
        shared.set(two, (shared.get(two) ?? 0) + 1)
      }
    }
  }
  return [...shared].sort(([a, people], [b, others]) => others - people || a - b).map(([two, people]) => {
    const other = two % ids.length
    return { between: [ids[(two - other) / ids.length] as string, ids[other] as string], people }
  })
}
