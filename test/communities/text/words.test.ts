import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/communities/text/words.js'

describe('the words of a text', () => {
  it.each([
    ['plain words in lower case, in order', 'The Bins were NOT emptied.', ['the', 'bins', 'were', 'not', 'emptied']],
    ['both halves of two words joined', 'zero-hours and shade/light', ['zero', 'hours', 'and', 'shade', 'light']],
    ['Welsh letters as letters', 'Mae’r tŷ bach ar gau', ['mae', 'tŷ', 'bach', 'ar', 'gau']],
    ['names of languages', 'Written in C++ and C#', ['written', 'in', 'c++', 'and', 'c#']],
    ['no addresses', 'see https://example.org/a?b=c or www.example.org or jo@example.org', ['see', 'or', 'or']],
    ['no handles, smileys or placeholders', '@jo_smith :smile: [name] rang', ['rang']],
    ['no paths, years, house numbers or code', 'src/lib/x.ts in 2026 at 12b &amp; foo()', ['in', 'at', 'foo']],
    ['what is in brackets and quotes', '“Hello” (again), ‘you’!', ['hello', 'again', 'you']],
    ['nothing of nothing', ' \n\t ', []],
  ] as const)('are %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('never hold an address, a space or a capital, whatever is read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const word of wordsOf(text)) expect(word).toMatch(/^\p{L}[\p{L}\p{M}\p{N}]*(?:\+\+|#)?$/u)
    }))
  })
})
