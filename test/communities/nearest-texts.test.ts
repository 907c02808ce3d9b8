import { nearestTexts } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

interface Document { readonly id: string; readonly text: string }

/** Words that mean nothing and are their own stems, so that counting them needs no language. */
const word = fc.constantFrom('zab', 'zeb', 'zib', 'zob', 'zub', 'kax', 'kex', 'kix', 'kox', 'kux', 'vim', 'vum')
const documents: fc.Arbitrary<Document[]> = fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 25 }).map((texts) => texts.map((words, i) => ({ id: `d${(i * 7) % 25}`, text: words.join(' ') })))

/** Cosine of every two texts, by the definition: (1 + ln tf) · ln(N/df), words that one text or all texts have left out. */
function cosines(all: readonly Document[]): (a: Document, b: Document) => number {
  const words = (document: Document): string[] => document.text.split(' ').filter((each) => each !== '')
  const df = (term: string): number => all.filter((document) => words(document).includes(term)).length
  const vectors = new Map(all.map((document) => {
    const own = words(document)
    return [document.id, new Map([...new Set(own)].filter((term) => df(term) > 1).map((term) => [term, (1 + Math.log(own.filter((each) => each === term).length)) * Math.log(all.length / df(term))] as const))] as const
  }))
  const dot = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => [...a].reduce((sum, [term, weight]) => sum + weight * (b.get(term) ?? 0), 0)
  return (one, other) => {
    const [a, b] = [vectors.get(one.id) ?? new Map<string, number>(), vectors.get(other.id) ?? new Map<string, number>()]
    const lengths = Math.sqrt(dot(a, a) * dot(b, b))
    return lengths === 0 ? 0 : dot(a, b) / lengths
  }
}

describe('nearestTexts', () => {
  it('finds exactly what comparing every text with every other finds', () => {
    fc.assert(fc.property(documents, fc.integer({ min: 1, max: 8 }), (all, k) => {
      const cosine = cosines(all)
      const found = nearestTexts(all, { k })
      expect(found.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort())
      for (const { id, neighbours } of found) {
        const own = all.find((document) => document.id === id) ?? { id, text: '' }
        const others = all.filter((document) => document.id !== id).map((document) => ({ id: document.id, similarity: cosine(own, document) })).filter(({ similarity }) => similarity > 1e-12).sort((a, b) => b.similarity - a.similarity)
        expect(neighbours.length).toBe(Math.min(k, others.length))
        neighbours.forEach((neighbour, place) => {
          expect(neighbour.similarity).toBeCloseTo(others[place]?.similarity ?? -1, 10)
          expect(others.find((other) => other.id === neighbour.id)?.similarity).toBeCloseTo(neighbour.similarity, 10)
        })
        expect(new Set(neighbours.map((neighbour) => neighbour.id)).size).toBe(neighbours.length)
      }
    }))
  })

  it('says the same whatever the order of the documents, ids given twice included', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), text: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')) }), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (all, k) => {
      expect(nearestTexts(new Set([...all].reverse()), { k })).toEqual(nearestTexts(all, { k }))
    }))
  })

  it('puts texts that are equally alike in order of id', () => {
    const [first] = nearestTexts([{ id: 'a', text: 'zab zeb' }, { id: 'd', text: 'zab kax' }, { id: 'c', text: 'zab kax' }, { id: 'b', text: 'zab kax' }, { id: 'e', text: 'kix kax' }], { k: 2 })
    expect(first?.neighbours.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(first?.neighbours[0]?.similarity).toBe(first?.neighbours[1]?.similarity)
    // Where there is room for one of two, too, whichever word leads to it first.
    for (const text of ['zab kax', 'kax zab']) expect(nearestTexts([{ id: 'a', text }, { id: 'b', text: 'kax vim' }, { id: 'c', text: 'zab vum' }], { k: 1 })[0]?.neighbours.map(({ id }) => id)).toEqual(['b'])
  })

  it('sees through endings, capitals and function words, in English and Welsh', () => {
    const found = nearestTexts([
      { id: '1', text: 'Bins not emptied on Harbour Street' }, { id: '2', text: 'Why was my BIN not emptied?' }, { id: '3', text: 'Mae’r llyfrgell ar gau heddiw' }, { id: '4', text: 'Pryd mae’r llyfrgell yn agor?' }, { id: '5', text: 'Why was my cat on the street?' },
    ], { k: 1 })
    expect(found.map(({ neighbours }) => neighbours[0]?.id)).toEqual(['2', '1', '4', '3', '1'])
  })

  it('names no neighbour without a word in common, and never the text itself', () => {
    expect(nearestTexts([{ id: '1', text: 'zab zab' }, { id: '2', text: 'kax' }, { id: '3', text: '' }], { k: 3 }).map(({ neighbours }) => neighbours)).toEqual([[], [], []])
    expect(nearestTexts([], { k: 1 })).toEqual([])
    for (const { neighbours } of nearestTexts([{ id: '1', text: 'zab kax' }, { id: '2', text: 'zab kax' }, { id: '3', text: 'vim' }], { k: 1 })) {
      for (const { similarity } of neighbours) expect(similarity).toBeCloseTo(1, 12)
    }
  })

  it.each([0, -1, 1.5, NaN])('refuses k = %s', (k) => {
    expect(() => nearestTexts([], { k })).toThrow(RangeError)
  })
})
