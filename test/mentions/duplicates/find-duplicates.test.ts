import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuplicates, type ComparableMention } from 'civic-cafe/mentions'

const said = 'The bins in Quay Street were not collected on Monday, nor on Tuesday, and nobody at the council answers the telephone'
const at = (day: number): string => `2025-11-${String(day).padStart(2, '0')}T10:00:00.000Z`
const mention = (id: string, day: number, more: Partial<ComparableMention> = {}): ComparableMention => ({ id, publishedAt: at(day), text: said, ...more })

describe('duplicates', () => {
  it('point to the first published, whichever was read first', () => {
    expect(findDuplicates([mention('a', 3), mention('b', 1), mention('c', 2)])).toEqual([['a', 'b'], ['c', 'b']])
  })

  it('point to the smallest id where they were published at once', () => {
    expect(findDuplicates([mention('b', 1), mention('a', 1)])).toEqual([['b', 'a']])
  })

  it('are known by one address, however it was shared', () => {
    const text = 'Look'
    expect(findDuplicates([
      mention('a', 1, { text, url: 'https://news.example/bins' }),
      mention('b', 2, { text: 'Something else', url: 'https://m.news.example/bins?utm_source=x#top' }),
      mention('c', 3, { text, url: 'https://news.example/roads' }),
    ])).toEqual([['b', 'a']])
  })

  it('are known by nearly the same words where there are many, and by the same words where there are some', () => {
    const some = 'No bins were collected in our street today'
    expect(findDuplicates([mention('a', 1), mention('b', 2, { text: `${said} ever` })])).toEqual([['b', 'a']])
    expect(findDuplicates([mention('a', 1, { text: some }), mention('b', 2, { text: `${some.toUpperCase()}!` })])).toEqual([['b', 'a']])
    expect(findDuplicates([mention('a', 1, { text: some }), mention('b', 2, { text: `${some} ever` })])).toEqual([])
  })

  it('are not two people who say the same few words', () => {
    expect(findDuplicates([mention('a', 1, { text: 'Fly tipping' }), mention('b', 2, { text: 'Fly tipping' })])).toEqual([])
  })

  it('count the title among the words', () => {
    expect(findDuplicates([mention('a', 1, { title: 'Four words as title', text: 'and four words below' }), mention('b', 2, { title: 'Four words as title', text: 'and four words below' })])).toEqual([['b', 'a']])
  })

  it('are not what was deleted, and a mark that no longer holds is taken away', () => {
    expect(findDuplicates([mention('a', 1, { deletedAt: at(5) }), mention('b', 2, { duplicateOf: 'a' }), mention('c', 3, { duplicateOf: 'a' })])).toEqual([['b', null], ['c', 'b']])
    expect(findDuplicates([mention('a', 1), mention('b', 2, { text: 'Edited', duplicateOf: 'a' })])).toEqual([['b', null]])
  })

  it('are not told again while they stay as they are', () => {
    const all = [mention('a', 1), mention('b', 2), mention('c', 3)]
    const marks = new Map(findDuplicates(all))
    expect(findDuplicates(all.map((one) => ({ ...one, ...(marks.has(one.id) && { duplicateOf: marks.get(one.id) ?? '' }) })))).toEqual([])
  })

  const some = fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    text: fc.constantFrom('Fly tipping', said, `${said} ever`, 'No bins were collected in our street today', ''),
    url: fc.option(fc.constantFrom('https://a.example/1', 'https://a.example/1?fbclid=x', 'https://a.example/2'), { nil: undefined }),
    deleted: fc.boolean(),
  })
  const mentions = fc.array(some, { maxLength: 15 }).map((list) => list.map(({ day, text, url, deleted }, i): ComparableMention => ({ id: `m${i}`, publishedAt: at(day), text, ...(url !== undefined && { url }), ...(deleted && { deletedAt: at(20) }) })))

  it('are the same whatever order they come in', () => {
    fc.assert(fc.property(mentions.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(findDuplicates(shuffled)).toEqual(findDuplicates(all))
    }), { numRuns: 500 })
  })

  it('never point to a duplicate, to something later or to themselves', () => {
    fc.assert(fc.property(mentions, (all) => {
      const marks = new Map(findDuplicates(all))
      const published = new Map(all.map(({ id, publishedAt }) => [id, publishedAt]))
      for (const [id, original] of marks) {
        expect(original === null || marks.has(original) || original === id).toBe(false)
        expect((published.get(original ?? '') ?? '') <= (published.get(id) ?? '')).toBe(true)
      }
    }), { numRuns: 500 })
  })
})
