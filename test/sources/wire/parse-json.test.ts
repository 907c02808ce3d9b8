import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/sources/wire/parse-json.js'

describe('parseJson', () => {
  it('reads what JSON.parse reads, brackets and quotes in texts or not', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value)
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }))
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', 'a'), maxLength: 600 }), (text) => {
      expect(parseJson(JSON.stringify([text]))).toEqual([text])
    }))
    expect(parseJson(JSON.stringify('['.repeat(1_000)))).toBe('['.repeat(1_000))
  })

  it('refuses what is nested or crowded beyond reason, before it is parsed', () => {
    for (const text of ['['.repeat(16_000_000), '{"a":'.repeat(3_000_000), `${'['.repeat(300)}${']'.repeat(300)}`, `[${'{},'.repeat(5_000_000)}{}]`]) {
      expect(() => parseJson(text)).toThrow(/nested too deeply or holds too much/)
    }
    expect(parseJson(`${'['.repeat(200)}${']'.repeat(200)}`)).toBeInstanceOf(Array)
    expect(parseJson(`[${'{},'.repeat(100_000)}{}]`)).toHaveLength(100_001)
  })
})
