import { describe, expect, it } from 'vitest'
import { digit, kindOf, letter, mark, pictograph } from '../../../src/mentions/text/characters.js'

describe('what a character is', () => {
  it('is what Unicode says, of every character there is, asked once or twice', () => {
    const wrong: number[] = []
    for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 7) {
      const character = String.fromCodePoint(code)
      const expected = (/\p{L}/u.test(character) ? letter : 0) | (/\p{N}/u.test(character) ? digit : 0) | (/\p{M}/u.test(character) ? mark : 0) | (/\p{Extended_Pictographic}/u.test(character) ? pictograph : 0)
      for (let half = 0; half < character.length; half++) if (kindOf(character, half) !== expected || kindOf(character, half) !== expected) wrong.push(code)
    }
    expect(wrong).toEqual([])
  })

  it('is nothing of half a pair alone', () => {
    expect(kindOf('a\udc00', 1)).toBe(0)
    expect(kindOf('\ud83da', 0)).toBe(0)
  })
})
