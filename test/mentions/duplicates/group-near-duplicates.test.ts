import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupNearDuplicates, MentionError } from 'civic-cafe/mentions'
import { dataFolder } from '../../support/data.js'
import { realReports } from '../../support/real-reports.js'
import { exactGroups, exactPairs } from './exact-groups.js'

const group = (...texts: readonly string[]): string[][] => groupNearDuplicates(texts.map((text, i) => ({ id: String.fromCodePoint(97 + i), text })))
const said = 'The bins in Quay Street were not collected on Monday, nor on Tuesday, and nobody at the council answers the telephone'

describe('near duplicates', () => {
  it('are grouped whatever their case, accents, punctuation, links and redaction marks', () => {
    expect(group(said, said.toUpperCase(), `«${said.replaceAll(' ', '  ')}»!`, `${said} https://example.org/a`, said.replaceAll('e', 'é'), `${said} [phone]`)).toEqual([['a', 'b', 'c', 'd', 'e', 'f']])
  })

  it('are grouped where a word has changed, and not where half of them have', () => {
    expect(group(said, said.replace('telephone', 'phone'), 'The bins in Quay Street were emptied, thank you, and the men were friendly as they always are')).toEqual([['a', 'b']])
  })

  it('are one group along a chain of small changes', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`)
    const steps = Array.from({ length: 8 }, (_, i) => words.map((word, k) => (k < i * 2 ? `new${k}` : word)).join(' '))
    expect(group(...steps)).toHaveLength(1)
    expect(group(steps[0] ?? '', steps[7] ?? '')).toEqual([])
  })

  it('are nothing among empty texts, single texts or one document given twice', () => {
    expect(group('', ' ', '!!!', '[phone]')).toEqual([])
    expect(group(said)).toEqual([])
    expect(groupNearDuplicates([{ id: 'a', text: said }, { id: 'a', text: said }])).toEqual([])
    expect(groupNearDuplicates([])).toEqual([])
  })

  it('need a threshold above 0 and at most 1', () => {
    for (const threshold of [0, -1, 1.1, Number.NaN]) {
      let thrown: unknown
      try { groupNearDuplicates([], { threshold }) } catch (error) { thrown = error }
      expect(thrown instanceof MentionError && thrown.code).toBe('bad-threshold')
    }
  })

  // Few words, so that much is shared.
  const text = fc.array(fc.constantFrom('bin', 'bins', 'road', 'the', 'not', 'Été', 'a'), { maxLength: 12 }).map((words) => words.join(' '))
  const documents = fc.array(text, { maxLength: 25 }).map((texts) => texts.map((one, i) => ({ id: `d${i}`, text: one })))
  const threshold = fc.oneof(fc.constantFrom(0.2, 0.25, 1 / 3, 0.5, 0.6, 2 / 3, 0.75, 0.8, 0.9, 1), fc.double({ min: 0.05, max: 1, noNaN: true }))

  it('are exactly those whose Jaccard similarity reaches the threshold', () => {
    fc.assert(fc.property(documents, threshold, (all, limit) => {
      expect(groupNearDuplicates(all, { threshold: limit })).toEqual(exactGroups(all, limit))
    }), { numRuns: 2000 })
  })

  it('do not depend on the order of the documents', () => {
    fc.assert(fc.property(documents.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), threshold, ([all, shuffled], limit) => {
      expect(groupNearDuplicates(shuffled, { threshold: limit })).toEqual(groupNearDuplicates(all, { threshold: limit }))
    }), { numRuns: 500 })
  })

  it.skipIf(dataFolder === undefined)('are exactly those of more than a thousand real reports', () => {
    // Reports of one fortnight: those who report a thing twice do so soon.
    const reports = realReports().slice(10_000, 11_200)
    for (const limit of [0.3, 0.8]) {
      const groups = groupNearDuplicates(reports, { threshold: limit })
      expect(groups).toEqual(exactGroups(reports, limit))
      expect(groups.length).toBeGreaterThan(0)
    }
  })

  it.skipIf(dataFolder === undefined)('are every pair of twenty thousand real reports that shares eight of ten three-word shingles', () => {
    const reports = realReports().slice(0, 20_000)
    expect(reports).toHaveLength(20_000)
    const groups = groupNearDuplicates(reports)
    const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
    const pairs = exactPairs(reports, 0.8)
    expect(pairs.length).toBeGreaterThan(1000)
    // Measured: recall 1 of 2,329 pairs; nothing is estimated.
    expect(pairs.filter(([a, b]) => groupOf.get(a) === undefined || groupOf.get(a) !== groupOf.get(b))).toEqual([])
    // And nobody is in a group without a pair.
    const paired = new Set(pairs.flat())
    expect(groups.flat().filter((id) => !paired.has(id))).toEqual([])
  })
})
