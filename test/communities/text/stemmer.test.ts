import fc from 'fast-check'
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import { describe, expect, it } from 'vitest'
import { createStemmer } from '../../../src/communities/text/stemmer.js'

const beginning = fc.string({ unit: fc.constantFrom(...'abcdeghilmnorstuvyz'), minLength: 1, maxLength: 8 })
/** Whatever Porter's rules are about, and letters they are not about. */
const ending = fc.constantFrom(...'s es ss ies sses ed eed ing at bl iz y ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent sion tion ion ou ism ate iti ous ive ize e ll tt zz a b d f g h k m n o p r t u w x'.split(' '))

describe('a stemmer', () => {
  it('gives English words of four letters or more the stem that Porter gives them, whatever they end in', () => {
    const stem = createStemmer()
    fc.assert(fc.property(beginning, ending, (one, other) => {
      const word = one + other
      expect(stem(word)).toBe(word.length < 4 ? word : PorterStemmer.stem(word))
    }), { numRuns: 3000 })
    expect([stem('potholes'), stem('flooding'), stem('flooded'), stem('councils')]).toEqual(['pothol', 'flood', 'flood', 'council'])
  })

  it('leaves alone what is not written in English letters', () => {
    const stem = createStemmer()
    expect(['c++', 'tŷ', 'ysgolion’s', 'cafés'].map(stem)).toEqual(['c++', 'tŷ', 'ysgolion’s', 'cafés'])
  })
})
