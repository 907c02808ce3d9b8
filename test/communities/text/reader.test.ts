import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../../src/communities/text/reader.js'
import { wordsOf } from '../../../src/communities/text/words.js'

const piece = fc.constantFrom('The', 'bins', 'BINS,', 'don’t', 'zero-hours', 'shade/light', 'https://a.example/b?c=d', '@jo', ':smile:', '[your name]', '[name]', '[', ']', 'C++', 'tŷ', 'e\u0301cole', 'ΟΔΟΣ', '&amp;', 'x'.repeat(60), '\u00a0', '\n', '\t', '\u2003', '')
const text = fc.oneof(fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')), fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 60 }))

describe('a reader', () => {
  it('reads the same words as are read one text at a time, however many texts it has read', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const { words, read } = createReader()
      for (const each of texts) {
        const numbers: number[] = []
        read(each, numbers)
        expect(numbers.map((number) => words[number])).toEqual(wordsOf(each))
      }
      expect(new Set(words).size).toBe(words.length)
    }))
  })

  it('knows thousands of words apart', () => {
    const { words, read } = createReader()
    const all = Array.from({ length: 9000 }, (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}`)
    for (let round = 0; round < 2; round++) {
      const numbers: number[] = []
      read(all.join(' '), numbers)
      expect(numbers.map((number) => words[number])).toEqual(all)
    }
  })
})
