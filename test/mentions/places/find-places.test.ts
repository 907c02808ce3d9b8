import { createGazetteer, type Place } from 'civic-cafe/council'
import { findPlaces, redactPersonalData } from 'civic-cafe/mentions'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFolder } from '../../support/data.js'
import { londonGazetteer } from '../../support/london.js'
import { realReports } from '../../support/real-reports.js'
import { laterReportPlaces, reportPlaces, type ReportPlaces } from './report-places.js'

const places: readonly Place[] = [
  { id: 'W1', name: 'Harbour', kind: 'ward' },
  { id: 'W2', name: 'Harbour East', kind: 'ward', aliases: ['Dwyrain yr Harbwr'] },
  { id: 'W3', name: "Miller's End", kind: 'ward' },
  { id: 'W4', name: 'Park', kind: 'ward' },
  { id: 'T1', name: 'Marshwick', kind: 'town' },
  { id: 'P1', name: 'Llanfair-y-Bryn', kind: 'parish', aliases: ['Llanfair y Bryn'] },
  { id: 'P2', name: 'Quay & Dock', kind: 'parish' },
  { id: 'P3', name: 'St Oswin', kind: 'parish' },
  { id: 'D1', name: 'ZZ99', kind: 'postcode-district' },
  { id: 'N1', name: 'Thornby', kind: 'neighbourhood' },
  { id: 'N2', name: 'Thornby', kind: 'parish' },
  ...Array.from({ length: 6 }, (_, i): Place => ({ id: `S${i}`, name: 'Southgate', kind: 'neighbourhood' })),
]
const gazetteer = createGazetteer(places)
const found = (text: string): string[] => findPlaces(text, gazetteer).map(({ id }) => id)

describe('the places a text names', () => {
  it.each([
    ['are found by name', 'Bins missed in Marshwick again', ['T1']],
    ['are found at the beginning and at the end', 'Marshwick has no bus to Thornby', ['N1', 'N2', 'T1']],
    ['are found by another of their names', 'yn Nwyrain... Dwyrain yr Harbwr', ['W2']],
    ['are found whatever the accents, case, hyphens and apostrophes', 'llanfair y bryn, MILLERS END and Miller’s-End', ['P1', 'W3']],
    ['are found with "and" for "&"', 'Quay and Dock flooded', ['P2']],
    ['are found where somebody writes without capitals', 'potholes in marshwick and around thornby', ['N1', 'N2', 'T1']],
    ['are found at the end of an address without capitals', '12 mill lane marshwick', ['T1']],
    ['are found with a full stop after an abbreviation', 'at St. Oswin yesterday', ['P3']],
    ['are found by postcode district', 'anyone in ZZ99 without bins?', ['D1']],
    ['are the longest that fit', 'Harbour East is dark', ['W2']],
    ['are all that share a name', 'Thornby flooded', ['N1', 'N2']],
    ['are each given once', 'Marshwick, Marshwick, MARSHWICK', ['T1']],
    ['may be ordinary words inside a sentence', 'Lights out in Harbour tonight', ['W1']],
    ['are found where a street follows behind a comma', 'in Marshwick, Road closed. Thornby, High Street', ['N1', 'N2', 'T1']],
    ['may be ordinary words called a ward', 'park ward councillors', ['W4']],
  ])('%s: %s', (_promise, text, ids) => {
    expect(found(text)).toEqual(ids)
  })

  it.each([
    ['a street', 'Harbour Road is blocked, so is Marshwick Lane'],
    ['a street of two words', 'Marshwick Church Street and Thornby high road'],
    ['a bridge', 'Holes on Marshwick bridge'],
    ['a thing of the same name', '2 Harbour bikes on the Harbour'],
    ["what is named after a saint or a common word wherever it stands", 'St Oswin’s church flags, and the litter in Harbour park'],
    ['part of a web address', 'see https://maps.example/Marshwick/ZZ99 or www.thornby.example'],
    ['a street every town has', 'Drains in the High Street', [{ id: 'H', name: 'High Street', kind: 'ward' }] satisfies Place[]],
    ['an ordinary word', 'The harbour is full and the park is shut'],
    ['the first word of a sentence that is an ordinary word', 'Park your car elsewhere. Harbour no ill will'],
    ['part of another name', 'Victoria Park is lovely, Park Café too'],
    ['part of a word', 'Marshwicker and Thornbyish'],
    ['a name that half the county bears', 'See you in Southgate'],
    ['words that only stand beside each other', 'We sat by the quay. And dock workers came'],
    ['a postcode district of another length', 'ZZ9 and ZZ999'],
  ])('are not %s: %s', (_what, text, more: readonly Place[] = []) => {
    expect(findPlaces(text, createGazetteer([...places, ...more]))).toEqual([])
  })

  it('are none without a gazetteer or without words', () => {
    expect(findPlaces('Marshwick', createGazetteer([]))).toEqual([])
    for (const text of ['', '...', '🙂']) expect(found(text)).toEqual([])
  })

  it('come sorted by id, whatever the order they are named in and the gazetteer was given in', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['in Marshwick', 'in Thornby', 'in Harbour East', 'in ZZ99', 'at Millers End']), fc.shuffledSubarray([...places], { minLength: places.length }), (parts, shuffled) => {
      const ids = findPlaces(parts.join(', '), createGazetteer(shuffled)).map(({ id }) => id)
      expect(ids).toEqual([...ids].sort())
      expect(ids).toEqual(found([...parts].sort().join(', ')))
      expect(ids).toHaveLength(parts.length + (parts.includes('in Thornby') ? 1 : 0))
    }))
  })

  it('are found in any text without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(findPlaces(`${text} in Marshwick.`, gazetteer).some(({ id }) => id === 'T1')).toBe(true)
    }), { numRuns: 500 })
  })
})

describe.skipIf(dataFolder === undefined)('the places real reports name, by the names one reader found meant', () => {
  const london = dataFolder === undefined ? gazetteer : londonGazetteer()
  const texts = new Map(dataFolder === undefined ? [] : realReports().map(({ id, text }) => [id, redactPersonalData(text).text]))
  const measure = ({ meant, none }: ReportPlaces): { readonly reports: number; readonly recall: number; readonly precision: number } => {
    const reports = [...Object.entries(meant), ...none.map((id): [string, readonly string[]] => [id, []])]
    const pairs = reports.map(([id, names]) => ({ names, given: [...new Set(findPlaces(texts.get(id) ?? '', london).map(({ name }) => name))] }))
    const right = pairs.reduce((sum, { names, given }) => sum + given.filter((name) => names.includes(name)).length, 0)
    return { reports: reports.filter(([id]) => texts.has(id)).length, recall: right / pairs.flatMap(({ names }) => names).length, precision: right / pairs.flatMap(({ given }) => given).length }
  }

  // Measured: recall 1, precision 0.963; before findPlaces was changed for what they showed, 1 and 0.780. What is left: a
  // ward of another borough ("Churchfields recreation ground" in Beckenham), a make of bicycle ("human Forest bikes"), a
  // road with its number in the middle ("Sidcup A20 Road"), a fire brigade.
  it('are nearly all found, and few others, in two hundred', () => {
    const { reports, recall, precision } = measure(reportPlaces)
    expect(reports).toBe(200)
    expect(recall).toBeGreaterThan(0.98)
    expect(precision).toBeGreaterThan(0.95)
  })

  // Measured: recall 0.974, precision 0.760; when they were drawn, 0.949 and 0.685. Main errors: schools, surgeries and
  // hospitals called after where they stand, another "Brunswick Park" or "Abbey Road" than the ward's, bicycles.
  it('are found in a hundred more that have names of streets, firms and saints among their words', () => {
    const { reports, recall, precision } = measure(laterReportPlaces)
    expect(reports).toBe(100)
    expect(recall).toBeGreaterThan(0.94)
    expect(precision).toBeGreaterThan(0.74)
  })
})
