import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedPeople } from '../../src/communities/shared-people.js'

const people = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 }).map((names) => new Set(names))

describe('how many people speak in two communities', () => {
  it('is counted for every two, once each, as by hand', () => {
    fc.assert(fc.property(fc.array(people, { maxLength: 6 }), (groups) => {
      const speakers = new Map(groups.map((group, i) => [`c_${i}`, group]))
      const byHand = groups.flatMap((one, i) => groups.slice(i + 1).map((other, j) => ({ between: [`c_${i}`, `c_${i + 1 + j}`], people: [...one].filter((name) => other.has(name)).length }))).filter((tie) => tie.people > 0)
      const ties = sharedPeople(speakers)
      expect(ties).toHaveLength(byHand.length)
      expect(ties).toEqual(expect.arrayContaining(byHand))
      expect(sharedPeople(new Map([...speakers].reverse()))).toEqual(ties)
    }))
  })
})
