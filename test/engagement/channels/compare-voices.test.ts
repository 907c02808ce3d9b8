import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVoices, EngagementError, explain, VoiceComparison, type CompareVoicesOptions } from 'civic-cafe/engagement'
import { seededRandom } from '../../../src/core/random.js'
import { by, codesOf, obey, readyEngagement } from '../support.js'

const populationName = 'An invented census'
const compare = (heard: Record<string, number>, population: Record<string, number>, more: Partial<CompareVoicesOptions> = {}): VoiceComparison =>
  compareVoices({ heard, population, populationName, resamples: 400, ...more })

const ages = { young: 40, middle: 40, old: 20 }
const group = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const heards = fc.dictionary(group, fc.nat(80), { minKeys: 1 })
const populations = fc.dictionary(group, fc.integer({ min: 1, max: 5_000 }), { minKeys: 1 })

describe('a comparison of voices with a population', () => {
  it('is the sum of the lesser shares, as worked by hand', () => {
    // p = .20 .50 .30, q = .41 .39 .20: min .20 + .39 + .20 = .79; and 1 − ½ (.21 + .11 + .10) = .79.
    const { value, n, unknownShare, interval, groups, words } = compare({ 'under 35': 20, '35 to 64': 50, '65 and over': 30, 'unknown': 0 }, { 'under 35': 4_100, '35 to 64': 3_900, '65 and over': 2_000 })
    expect({ value, n, unknownShare }).toEqual({ value: 0.79, n: 100, unknownShare: 0 })
    expect(interval?.[0]).toBeLessThan(0.79)
    expect(interval?.[1]).toBeGreaterThan(0.79)
    expect(groups.map(({ groups: [name], heardShare, populationShare, standing }) => [name, heardShare, populationShare, standing])).toEqual([
      ['35 to 64', 0.5, 0.39, 'more'], ['65 and over', 0.3, 0.2, 'more'], ['under 35', 0.2, 0.41, 'fewer'],
    ])
    expect(words.en).toMatch(/^Who was heard is 0\.79 like the population .* Heard less than their share: under 35\.$/)
    expect(words.cy).toMatch(/^Pa mor debyg .* Wedi'u clywed yn llai na'u cyfran: under 35\.$/)
  })

  it('lies between 0 and 1 with its interval around it, whatever was heard', () => {
    fc.assert(fc.property(heards, populations, fc.nat(60), (heard, population, unknown) => {
      const told = compare({ ...heard, unknown }, population, { resamples: 60 })
      expect(VoiceComparison.safeParse(told).success).toBe(true)
      expect(told.value === null).toBe(told.insufficient !== undefined)
      if (told.value === null || told.interval === undefined) return
      const [low, high] = told.interval
      expect(0 <= low && low <= told.value && told.value <= high && high <= 1).toBe(true)
      if (told.range !== undefined) expect(told.range[0] <= told.range[1]).toBe(true)
      expect(JSON.parse(JSON.stringify(told))).toEqual(told)
    }), { seed: 5, numRuns: 200 })
  })

  it('is 1 where the shares are the same, and never 1 where they are not', () => {
    fc.assert(fc.property(fc.dictionary(group, fc.integer({ min: 10, max: 90 }), { minKeys: 2 }), fc.integer({ min: 1, max: 40 }), (counts, times) => {
      const population = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count * times]))
      const same = compare(counts, population, { resamples: 60 })
      expect(same).toMatchObject({ value: 1, interval: [expect.any(Number), 1] })
      expect(same.groups.filter(({ standing }) => standing !== 'as-many')).toEqual([])
      const [first = ''] = Object.keys(counts)
      expect(compare({ ...counts, [first]: (counts[first] ?? 0) * 2 }, population, { resamples: 60 }).value).toBeLessThan(1)
    }), { seed: 6, numRuns: 100 })
  })

  it('does not depend on the order things come in', () => {
    fc.assert(fc.property(heards, populations, (heard, population) => {
      const turned = (record: Record<string, number>): Record<string, number> => Object.fromEntries(Object.entries(record).reverse())
      expect(compare(turned(heard), turned(population), { resamples: 60 })).toEqual(compare(heard, population, { resamples: 60 }))
    }), { seed: 7, numRuns: 100 })
  })

  it('keeps its interval: it holds the true similarity in at least 94 of 100 samples, where the shares are the same too', () => {
    const random = seededRandom(3)
    for (const truth of [{ young: 0.4, middle: 0.4, old: 0.2 }, { young: 0.1, middle: 0.5, old: 0.4 }, { young: 0.7, middle: 0.2, old: 0.1 }]) {
      const similarity = Object.entries(truth).reduce((sum, [name, share]) => sum + Math.min(share, (ages[name as keyof typeof ages]) / 100), 0)
      let held = 0
      for (let sample = 0; sample < 150; sample++) {
        const heard = { young: 0, middle: 0, old: 0 }
        for (let i = 0; i < 150; i++) {
          const at = random()
          heard[at < truth.young ? 'young' : at < truth.young + truth.middle ? 'middle' : 'old']++
        }
        const [low, high] = compare(heard, ages, { resamples: 200, seed: sample, minimumAuthors: 1 }).interval ?? [1, 0]
        if (low - 0.001 <= similarity && similarity <= high + 0.001) held++
      }
      expect(held / 150).toBeGreaterThanOrEqual(0.94)
    }
  })

  it('narrows as more are heard, also beyond what is drawn one by one', () => {
    const width = (times: number): number => {
      const [low = 0, high = 1] = compare({ young: 20 * times, middle: 50 * times, old: 30 * times }, ages).interval ?? []
      return high - low
    }
    const widths = [width(1), width(10), width(100), width(1_000)]
    for (const [i, next] of widths.slice(1).entries()) expect(next).toBeLessThan((widths[i] ?? 0) / 2)
  })
})

describe('those whose group is unknown', () => {
  it('are spread over no group: the value stays, and the range says what it could be', () => {
    const known = compare({ young: 20, middle: 50, old: 30 }, ages)
    const half = compare({ young: 20, middle: 50, old: 30, unknown: 100 }, ages)
    expect(half).toMatchObject({ value: known.value, interval: known.interval, groups: known.groups, n: 100, unknownShare: 0.5 })
    expect(known.range).toBeUndefined()
    // Worst, all hundred old: min(.10, .40) + min(.25, .40) + min(.65, .20) = .55. Best: they fill every gap.
    expect(half.range).toEqual([0.55, 1])
  })

  it('give no value where all are', () => {
    expect(compare({ unknown: 300 }, ages)).toMatchObject({ value: null, insufficient: 'all-unknown', n: null, unknownShare: 1, groups: [], hardlyHeard: [] })
    expect(compare({ young: 0, unknown: 300 }, ages)).toMatchObject({ value: null, insufficient: 'all-unknown' })
  })

  it('are not counted where they are a few', () => {
    expect(compare({ young: 20, middle: 50, old: 30, unknown: 9 }, ages)).toMatchObject({ unknownShare: null, value: 0.8 })
    for (const unknown of [1, 5, 9]) expect(compare({ young: 20, middle: 50, old: 30, unknown }, ages)).toEqual(compare({ young: 20, middle: 50, old: 30, unknown: 3 }, ages))
  })
})

describe('groups of few people', () => {
  it('are told of with a large one, and named as hardly heard without a number', () => {
    const { groups, hardlyHeard, n } = compare({ young: 3, middle: 60, old: 37 }, ages)
    expect(n).toBe(100)
    expect(groups.map((each) => [each.groups, each.heardShare])).toEqual([[['young', 'middle'], 0.63], [['old'], 0.37]])
    expect(hardlyHeard).toEqual(['young'])
  })

  it('cannot be found by subtraction: any number of them would look the same', () => {
    fc.assert(fc.property(fc.dictionary(group, fc.nat(60), { minKeys: 2 }), populations, fc.nat(9), (heard, population, instead) => {
      const before = compare(heard, population, { resamples: 40 })
      const pooled = before.groups.find(({ groups }) => groups.length > 1)?.groups ?? []
      const small = pooled.find((name) => (heard[name] ?? 0) < 10)
      const large = pooled.find((name) => (heard[name] ?? 0) >= 10)
      if (small === undefined || large === undefined) return
      const other = { ...heard, [small]: instead, [large]: (heard[large] ?? 0) + (heard[small] ?? 0) - instead }
      expect(compare(other, population, { resamples: 40 })).toEqual(before)
    }), { seed: 8, numRuns: 400 })
  })

  it('leave nothing to tell where nobody large enough hides them, or too few were heard at all', () => {
    expect(compare({ young: 9, middle: 9, old: 9 }, ages)).toMatchObject({ value: null, insufficient: 'too-few-per-group', groups: [], hardlyHeard: [], n: 27 })
    expect(compare({ young: 4, middle: 5 }, ages)).toMatchObject({ value: null, insufficient: 'too-few-people', n: null, unknownShare: null, hardlyHeard: [] })
    expect(compare({ young: 2, middle: 98 }, { young: 50, middle: 50 })).toMatchObject({ value: null, insufficient: 'too-few-per-group', hardlyHeard: ['young'] })
  })
})

describe('what cannot be compared', () => {
  it.each<[string, Record<string, number>, Record<string, number>, Partial<CompareVoicesOptions>?]>([
    ['half a person', { young: 1.5 }, ages], ['fewer than nobody', { young: -1 }, ages], ['no number', { young: Number.NaN }, ages],
    ['no population', { young: 20 }, {}], ['an empty population', { young: 20 }, { young: 0 }], ['a population of unknown', { young: 20 }, { unknown: 9 }],
    ['a negative population', { young: 20 }, { young: 5, old: -1 }], ['no threshold', { young: 20 }, ages, { minimumAuthors: 0 }], ['no resamples', { young: 20 }, ages, { resamples: 0 }],
  ])('is refused: %s', (_, heard, population, more) => {
    expect(() => compare(heard, population, more)).toThrow(EngagementError)
  })

  it('takes a group called like something else for a group', () => {
    expect(compare({ constructor: 30, toString: 30 }, { constructor: 1, toString: 1 })).toMatchObject({ value: 1, n: 60 })
  })
})

describe('a comparison kept with the channels of an engagement', () => {
  const { channelFit } = readyEngagement
  if (channelFit === undefined) throw new Error('the ready engagement has its channels')
  const comparison = compare({ young: 20, middle: 50, old: 30, unknown: 40 }, ages)

  it('stands in its story in both languages', () => {
    const state = obey(readyEngagement, { ...by, type: 'fit-channels', channelFit: { ...channelFit, comparison } })
    expect(state.channelFit?.comparison).toEqual(comparison)
    expect(explain(state)).toContain(comparison.words.en)
    expect(explain(state, { language: 'cy' })).toContain(comparison.words.cy)
    expect(obey(state, { ...by, type: 'act-on-missing-voice', who: 'people without a phone', what: 'A slip through every door' }).channelFit?.comparison).toEqual(comparison)
  })

  it('is taken only as it was given', () => {
    const asked = (change: object): string[] => codesOf(readyEngagement, { ...by, type: 'fit-channels', channelFit: { ...channelFit, comparison: { ...comparison, ...change } } })
    expect(asked({})).toEqual([])
    expect(asked({ value: 2 })).toEqual(['choice-unknown'])
    expect(asked({ people: ['x'] })).toEqual(['field-unknown'])
    expect(asked({ hardlyHeard: ['ask jo@example.org'] })).toEqual(['names-a-person'])
    expect(codesOf(readyEngagement, { ...by, type: 'fit-channels', channelFit: { ...channelFit, comparison: compare({ unknown: 40 }, ages) } })).toEqual([])
  })
})
