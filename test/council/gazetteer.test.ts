import { createGazetteer, foldName, type Place } from 'civic-cafe/council'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const harbour: Place = { id: 'W1', name: 'Harbour & Quay', kind: 'ward', aliases: ['Yr Harbwr'], point: { lat: 51.5, lon: -0.1 } }
const mill: Place = { id: 'W2', name: "Miller's End", kind: 'ward', point: { lat: 51.52, lon: -0.1 } }

describe('a gazetteer', () => {
  it('finds a place by any of its names, however it is written', () => {
    const { names } = createGazetteer([harbour, mill])
    for (const name of ['harbour and quay', 'HARBOUR & QUAY', 'yr harbwr']) expect(names.get(foldName(name))).toEqual([harbour])
    expect(names.get(foldName('millers end'))).toEqual([mill])
  })

  it('keeps both places that share a name', () => {
    const park: Place = { id: 'P1', name: 'Harbour and Quay', kind: 'parish' }
    expect(createGazetteer([harbour, park]).names.get('harbour and quay')?.map((place) => place.id)).toEqual(['P1', 'W1'])
  })

  it('merges two records of one place', () => {
    const { places } = createGazetteer([{ id: 'W1', name: 'Harbour', kind: 'ward' }, { ...harbour }])
    expect(places).toEqual([{ id: 'W1', name: 'Harbour', kind: 'ward', aliases: ['Harbour & Quay', 'Yr Harbwr'], point: harbour.point }])
  })

  it('finds the nearest place, and none too far away', () => {
    const gazetteer = createGazetteer([harbour, mill])
    expect(gazetteer.nearest({ lat: 51.512, lon: -0.1 }, 5)?.id).toBe('W2')
    expect(gazetteer.nearest({ lat: 52, lon: -0.1 }, 5)).toBeUndefined()
  })

  it('says the same whatever order the places come in, and never misses the nearest', () => {
    const coordinate = fc.record({ lat: fc.double({ min: 50, max: 52, noNaN: true }), lon: fc.double({ min: -2, max: 0, noNaN: true }) })
    fc.assert(fc.property(fc.array(coordinate, { minLength: 1, maxLength: 30 }), coordinate, (points, from) => {
      const places = points.map((point, index): Place => ({ id: `P${index}`, name: `Place ${index}`, kind: 'ward', point }))
      const found = createGazetteer(places).nearest(from, 20)
      expect(createGazetteer([...places].reverse()).nearest(from, 20)).toEqual(found)
      const km = (place: Place): number => Math.hypot((place.point!.lat - from.lat) * 111.32, (place.point!.lon - from.lon) * 111.32 * Math.cos((from.lat * Math.PI) / 180))
      const inReach = places.filter((place) => km(place) <= 20).sort((a, b) => km(a) - km(b))
      expect(found === undefined ? undefined : km(found)).toEqual(inReach[0] === undefined ? undefined : km(inReach[0]))
    }))
  })
})
