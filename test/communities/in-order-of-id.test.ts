import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrderOfId } from '../../src/communities/in-order-of-id.js'
import { byCodeUnit } from '../../src/core/compare.js'

const letter = fc.constantFrom('a', 'b', '-', '\0', 'ý', 'þ', 'ÿ', 'Ā', '你', '\u{1f600}')
const ids = fc.tuple(fc.constantFrom('', 'm_', 'discourse:https://forum.example/'), fc.array(fc.oneof(fc.string({ unit: letter, maxLength: 7 }), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }))
  .map(([beginning, rest]) => rest.map((end) => beginning + end))

describe('what has ids', () => {
  it('is put in the order in which comparing every two puts it, the same ids as they came', () => {
    fc.assert(fc.property(ids, (given) => {
      const items = given.map((id, place) => ({ id, place }))
      expect(inOrderOfId(items)).toEqual([...items].sort((a, b) => byCodeUnit(a.id, b.id)))
    }), { numRuns: 2000 })
  })

  it('is left as it was given', () => {
    const items = [{ id: 'b' }, { id: 'a' }]
    inOrderOfId(items)
    expect(items).toEqual([{ id: 'b' }, { id: 'a' }])
  })
})
