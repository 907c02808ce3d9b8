import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordBook } from '../../../src/mentions/text/word-book.js'

describe('a word book', () => {
  it('tells of a word what was worked out for it, wherever it stands', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { minLength: 1, maxLength: 200 }), (words) => {
      const book = createWordBook((word) => `[${word}]`)
      const text = words.join(' ')
      let start = 0
      for (const word of words) {
        expect(book.in(text, start, start + word.length)).toBe(`[${word}]`)
        expect(book.of(word)).toBe(`[${word}]`)
        start += word.length + 1
      }
    }))
  })

  it('works a word out once while it is known', () => {
    let times = 0
    const book = createWordBook((word) => { times++; return word.length })
    for (let i = 0; i < 1000; i++) book.of('pothole')
    expect(times).toBe(1)
  })

  it('stays right when more words come than it holds, and forgets so that its memory has an end', () => {
    let times = 0
    const book = createWordBook((word) => { times++; return `${word}!` })
    for (let round = 0; round < 3; round++) for (let i = 0; i < 30_000; i++) expect(book.of(`word${i}`)).toBe(`word${i}!`)
    expect(times).toBeGreaterThan(60_000)
  })
})
