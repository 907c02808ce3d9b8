import { byCodeUnit } from '../core/compare.js'
import type { Place } from './council.js'
import { foldName } from './fold-name.js'

/** The places of an area, ready to be looked up by name or by point. */
export interface Gazetteer {
  /** By id. */
  readonly places: readonly Place[]
  /** Folded name or alias (see `foldName`) → the places called so: more than one where a name is ambiguous. */
  readonly names: ReadonlyMap<string, readonly Place[]>
  /** Number of words of the longest name: how far a search need look ahead. */
  readonly longestNameWords: number
  /**
   * The place whose point is nearest, within a distance.
   * @param maximumKm - kilometres along the ground.
   */
  nearest(point: { readonly lat: number; readonly lon: number }, maximumKm: number): Place | undefined
}

const kmPerDegree = 111.32
const cellDegrees = 0.05

/**
 * Builds a gazetteer from the wards, parishes, postcode districts and other places the caller supplies.
 * Two records with one id are merged, the later one adding its names as aliases. Nothing is fetched and nothing is assumed: a place that is
 * not supplied is not found.
 *
 * @example
 * ```ts
 * const gazetteer = createGazetteer([
 *   { id: 'E05000001', name: 'Harbour', kind: 'ward' },
 *   { id: 'ZZ1', name: 'ZZ1', kind: 'postcode-district', point: { lat: 51.5, lon: -0.1 } },
 * ])
 * gazetteer.names.get('harbour')
 * ```
 */
export function createGazetteer(places: Iterable<Place>): Gazetteer {
  const byId = new Map<string, Place>()
  for (const place of places) {
    const known = byId.get(place.id)
    byId.set(place.id, known === undefined ? place : merge(known, place))
  }
  const sorted = [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id))

  const names = new Map<string, Place[]>()
  let longestNameWords = 0
  for (const place of sorted) {
    for (const name of new Set([place.name, ...(place.aliases ?? [])].map(foldName))) {
      if (name === '') continue
      const bearers = names.get(name)
      if (bearers === undefined) names.set(name, [place])
      else bearers.push(place)
      longestNameWords = Math.max(longestNameWords, name.split(' ').length)
    }
  }

  const cells = gridOf(sorted)
  return {
    places: sorted,
    names,
    longestNameWords,
    nearest: (point, maximumKm) => nearestIn(cells, point, maximumKm),
  }
}

function merge(known: Place, more: Place): Place {
  const aliases = [...new Set([...(known.aliases ?? []), more.name, ...(more.aliases ?? [])])].filter((name) => name !== known.name)
  const point = known.point ?? more.point
  return { ...known, ...(aliases.length > 0 && { aliases }), ...(point !== undefined && { point }) }
}

type Grid = ReadonlyMap<number, readonly Place[]>

// A grid of cells a few kilometres wide: a city's 40,000 reports against 3,000 postcode districts would otherwise be a
// hundred million distances.
function gridOf(places: readonly Place[]): Grid {
  const cells = new Map<number, Place[]>()
  for (const place of places) {
    if (place.point === undefined) continue
    const key = cellKey(Math.floor(place.point.lat / cellDegrees), Math.floor(place.point.lon / cellDegrees))
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [place])
    else cell.push(place)
  }
  return cells
}

function cellKey(row: number, column: number): number {
  return row * 100_000 + column
}

function nearestIn(cells: Grid, point: { readonly lat: number; readonly lon: number }, maximumKm: number): Place | undefined {
  // One degree of longitude shrinks with the cosine of the latitude; at a council's scale the earth is flat enough.
  const kmPerDegreeEast = kmPerDegree * Math.cos((point.lat * Math.PI) / 180)
  const rowReach = Math.ceil(maximumKm / kmPerDegree / cellDegrees)
  const columnReach = Math.ceil(maximumKm / Math.max(kmPerDegreeEast, 1) / cellDegrees)
  const row = Math.floor(point.lat / cellDegrees)
  const column = Math.floor(point.lon / cellDegrees)
  let best: Place | undefined
  let bestKm = maximumKm
  for (let r = row - rowReach; r <= row + rowReach; r++) {
    for (let c = column - columnReach; c <= column + columnReach; c++) {
      for (const place of cells.get(cellKey(r, c)) ?? []) {
        if (place.point === undefined) continue
        const north = Math.abs(place.point.lat - point.lat) * kmPerDegree
        const east = Math.abs(place.point.lon - point.lon) * kmPerDegreeEast
        // Most of what stands in nine cells is too far away in one direction alone, and roots take their time.
        if (north > bestKm || east > bestKm) continue
        const km = Math.hypot(north, east)
        if (km < bestKm || (km === bestKm && (best === undefined || place.id < best.id))) {
          best = place
          bestKm = km
        }
      }
    }
  }
  return best
}
