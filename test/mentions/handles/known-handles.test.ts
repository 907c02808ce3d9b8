import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKnownHandles } from '../../../src/mentions/handles/known-handles.js'

function knowing(...handles: readonly string[]): (text: string) => string {
  const known = createKnownHandles()
  for (const handle of handles) known.add(handle)
  return (text) => known.replace(text, () => '·')
}

describe('a handle that is known', () => {
  it('is found in any case, where it stands alone', () => {
    expect(knowing('Ann')('ann, ANN and (Ann): Annabel, Joann, Ann_2, Ann’s')).toBe('·, · and (·): Annabel, Joann, Ann_2, ·’s')
    expect(knowing('siân')('SIÂN Siânx')).toBe('· Siânx')
  })

  it('is found within words where it has digits or many letters', () => {
    expect(knowing('ann7', 'marshwicker')('avatar_ann7.png by TheMarshwickers')).toBe('avatar_·.png by The·s')
  })

  it('is found at its longest', () => {
    expect(knowing('ann', 'ann-example', 'ann-ex')('ann-example ann-ex ann-e')).toBe('· · ·-e')
  })

  it('is found beside letters that are longer in lower case', () => {
    expect(knowing('bo')('İİ bo İ')).toBe('İİ · İ')
  })

  it('is found exactly where a pattern of all of them would find it', () => {
    const handle = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', '.', '_', '𐐀'), minLength: 2, maxLength: 9 })
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'É', '1', '.', '_', ' ', '𐐀', '𐐨'), maxLength: 40 })
    fc.assert(fc.property(fc.array(handle, { minLength: 1, maxLength: 5 }), text, (handles, written) => {
      const alternatives = [...handles].sort((a, b) => b.length - a.length).map((one) => {
        const literal = one.replaceAll('.', String.raw`\.`)
        return one.length >= 8 || /\d/.test(one) ? literal : String.raw`(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])`
      })
      expect(knowing(...handles)(written)).toBe(written.replace(new RegExp(alternatives.join('|'), 'giu'), '·'))
    }), { numRuns: 500 })
  })
})
