import { byCodeUnit } from '../core/compare.js'
import type { CommunityMap } from './community.js'

/**
 * How many people speak in both of two communities, for every two of which anybody does: what ties them. Most first.
 *
 * @param speakers - who speaks in the conversations of each community, members or not, by its id.
 */
export function sharedPeople(speakers: ReadonlyMap<string, ReadonlySet<string>>): NonNullable<CommunityMap['ties']> {
  const homes = new Map<string, string[]>()
  for (const id of [...speakers.keys()].sort(byCodeUnit)) {
    for (const person of speakers.get(id) ?? []) {
      const known = homes.get(person)
      if (known === undefined) homes.set(person, [id])
      else known.push(id)
    }
  }
  const shared = new Map<string, { readonly between: [string, string]; people: number }>()
  for (const ids of homes.values()) {
    ids.forEach((one, place) => {
      for (const other of ids.slice(place + 1)) {
        const key = `${one}\0${other}`
        const tie = shared.get(key)
        if (tie === undefined) shared.set(key, { between: [one, other], people: 1 })
        else tie.people++
      }
    })
  }
  return [...shared.entries()].sort(([a, one], [b, other]) => other.people - one.people || byCodeUnit(a, b)).map(([, tie]) => tie)
}
