import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byRow, createPairList, transposed } from '../../src/core/lists.js'

const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 })
const listsOf = ({ offsets, entries }: ReturnType<typeof byRow>): number[][] => Array.from({ length: offsets.length - 1 }, (_, row) => [...entries.subarray(offsets[row], offsets[row + 1])])

describe('lists of numbers by number', () => {
  it('hold what came for each row, in the order in which it came', () => {
    fc.assert(fc.property(pairs, (drawn) => {
      const list = createPairList()
      for (const [row, entry] of drawn) list.push(row, entry)
      expect(listsOf(list.byRow(10))).toEqual(Array.from({ length: 10 }, (_, row) => drawn.filter(([of]) => of === row).map(([, entry]) => entry)))
    }))
  })

  it('of places say who is in each row', () => {
    expect(listsOf(byRow(Int32Array.of(2, 0, 2, 3), 5))).toEqual([[1], [], [0, 2], [3], []])
    expect(listsOf(byRow(new Int32Array(0), 2))).toEqual([[], []])
  })

  it('turned round say in which rows each entry is, each once, in order', () => {
    fc.assert(fc.property(pairs, (drawn) => {
      const list = createPairList()
      for (const [row, entry] of drawn) list.push(row, entry)
      const turned = listsOf(transposed(list.byRow(10), 10))
      expect(turned).toEqual(Array.from({ length: 10 }, (_, entry) => [...new Set(drawn.filter(([, of]) => of === entry).map(([row]) => row))].sort((a, b) => a - b)))
    }))
  })

  it('have room for any number of pairs', () => {
    const list = createPairList()
    for (let i = 0; i < 5000; i++) list.push(i % 3, i)
    expect(listsOf(list.byRow(3)).map(({ length }) => length)).toEqual([1667, 1667, 1666])
  })
})
