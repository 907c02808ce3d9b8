import { degreeCentralisation, reciprocity, tieShares } from 'civic-cafe/nurture'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lossOf } from '../../src/nurture/ties/loss-of.js'
import { numberTies } from '../../src/nurture/ties/tie-graph.js'
import { graphOf } from './support/graphs.js'

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 60 })
  .map((ties) => ties.map(([a, b]) => [`r${a}`, `r${b}`] as const))

/** Pairs of residents connected in some ties, counted the slow way: by walking from everybody. */
function connectedPairs(ties: readonly (readonly [string, string])[]): number {
  const next = new Map<string, string[]>()
  for (const [a, b] of ties) {
    next.set(a, [...(next.get(a) ?? []), b])
    next.set(b, [...(next.get(b) ?? []), a])
  }
  let pairs = 0
  for (const start of next.keys()) {
    const seen = new Set([start])
    for (const node of seen) for (const neighbour of next.get(node) ?? []) seen.add(neighbour)
    pairs += [...seen].filter((node) => node !== start && node !== 'council' && start !== 'council').length
  }
  return pairs / 2
}

describe('what only the council holds', () => {
  const line = ['a', 'b', 'c', 'd'].map((name, i) => [`r-${name}`, `r-${'bcde'[i] ?? ''}`] as const)
  const reaching = (...spokenTo: string[]): (readonly [string, string])[] => spokenTo.map((to) => ['council', to] as const)

  it('counts as rare events, each of the pairs it takes with it, and half of one more resident', () => {
    // Five in a line, two who talk with each other, two alone: 36 pairs with the council, of which they take 5 · 2, 5 and 5.
    const { variance, half } = lossOf(numberTies(graphOf([...line, ['r-f', 'r-g'], ...reaching('r-b', 'r-d', 'r-f', 'r-h', 'r-i')])))
    expect(variance).toBeCloseTo((10 / 36) ** 2 + 2.5 * (5 / 36) ** 2, 12)
    expect(half).toBeCloseTo(2.5 / 36, 12)
  })

  it('takes with it what was connected with the largest group the council reaches, however large one is that it does not', () => {
    // Five in a line by themselves; the council holds two who talk with each other and one: 10 + 3 pairs, of which the one takes 2.
    const { variance, half } = lossOf(numberTies(graphOf([...line, ['r-f', 'r-g'], ...reaching('r-f', 'r-h')])))
    expect(half).toBeCloseTo(2.5 / 13, 12)
    expect(variance).toBeCloseTo((2 / 13) ** 2 + 2 * (2.5 / 13) ** 2, 12)
  })

  it('is that half alone where nobody would be lost, with the council there or not', () => {
    for (const ties of [line, [...line, ...reaching('r-a', 'r-b', 'r-e')]]) {
      expect(lossOf(numberTies(graphOf(ties)))).toEqual({ variance: expect.closeTo(0.5 * (5 / 10) ** 2, 12), half: expect.closeTo(0.25, 12) })
    }
  })
})

describe('ties', () => {
  it('survive as a walk through the graph says', () => {
    fc.assert(fc.property(pairs, fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (peers, spokenTo) => {
      const ties = [...peers.filter(([a, b]) => a !== b), ...spokenTo.map((to) => ['council', `r${to}`] as const)]
      const before = connectedPairs(ties)
      const after = connectedPairs(ties.filter(([a]) => a !== 'council'))
      expect(tieShares(graphOf(ties)).survival).toBe(before === 0 ? null : after / before)
    }))
  })

  it('of a clique survive whatever the council is tied to', () => {
    const members = Array.from({ length: 8 }, (_, i) => `r${i}`)
    const clique = members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b] as const))
    fc.assert(fc.property(fc.subarray(members), (spokenTo) => {
      const { survival, peerShare } = tieShares(graphOf([...clique, ...spokenTo.map((to) => ['council', to] as const)]))
      expect(survival).toBe(1)
      expect(peerShare).toBeCloseTo(28 / (28 + spokenTo.length), 10)
    }))
  })

  it('count once however often they repeat and whichever way they run', () => {
    fc.assert(fc.property(pairs, (ties) => {
      expect(tieShares(graphOf([...ties, ...ties.map(([a, b]) => [b, a] as const)]))).toEqual(tieShares(graphOf(ties)))
    }))
  })

  it('to another council account are no ties', () => {
    const nodes = [{ id: 'a', council: false }, { id: 'b', council: false }, { id: 'streets', council: true }, { id: 'parks', council: true }]
    expect(tieShares({ nodes, ties: [['streets', 'parks'], ['a', 'b']] })).toEqual({ peerShare: 1, survival: 1, peerTies: 1, councilTies: 0 })
  })
})

describe('degree centralisation (Freeman 1979)', () => {
  const five = ['a', 'b', 'c', 'd', 'e']
  it('is 1 for a star, 0 for a circle and a clique', () => {
    expect(degreeCentralisation(graphOf(five.slice(1).map((to) => ['a', to] as const)))).toBe(1)
    expect(degreeCentralisation(graphOf(five.map((from, i) => [from, five[(i + 1) % 5] ?? 'a'] as const)))).toBe(0)
    expect(degreeCentralisation(graphOf(five.flatMap((a, i) => five.slice(i + 1).map((b) => [a, b] as const))))).toBe(0)
  })

  it('is 1/6 for a chain of five: degrees 1 2 2 2 1, (1 + 1) / (4 × 3)', () => {
    expect(degreeCentralisation(graphOf([['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e']]))).toBeCloseTo(1 / 6, 10)
  })

  it('leaves the council out', () => {
    expect(degreeCentralisation(graphOf(five.map((to) => ['council', to] as const)))).toBeNull()
  })
})

/** Ties written as `from: to to | from: to`. */
function tiesFrom(written: string): [from: string, to: string][] {
  return written.split(' | ').flatMap((line): [string, string][] => {
    const [from = '', others = ''] = line.split(': ')
    return others.split(' ').map((to) => [from, to])
  })
}

describe('reciprocity (Garlaschelli & Loffredo 2004)', () => {
  it('is 1 when every tie is returned', () => {
    expect(reciprocity([['a', 'b'], ['b', 'a'], ['c', 'd'], ['d', 'c']])).toBe(1)
  })

  it('is their minimum −ā / (1 − ā) when none is', () => {
    // Directed ring of 5: L = 5, N(N−1) = 20, ā = 1/4.
    expect(reciprocity([['a', 'b'], ['b', 'c'], ['c', 'd'], ['d', 'e'], ['e', 'a']])).toBeCloseTo(-(1 / 4) / (3 / 4), 10)
  })

  it('is (r − ā) / (1 − ā) in between', () => {
    // 4 nodes, 4 ties, 2 of them returned: r = 1/2, ā = 4/12.
    expect(reciprocity([['a', 'b'], ['b', 'a'], ['b', 'c'], ['c', 'd']])).toBeCloseTo((1 / 2 - 1 / 3) / (1 - 1 / 3), 10)
  })

  it('rests on the share of ties returned, as in Newman’s example', () => {
    // Newman 2010, Networks: An Introduction, section 7.10: of seven directed edges four are reciprocated, so r = 4/7.
    const rho = reciprocity([['a', 'b'], ['b', 'a'], ['b', 'c'], ['c', 'b'], ['a', 'c'], ['c', 'd'], ['d', 'a']])
    const density = 7 / 12
    expect((rho ?? 0) * (1 - density) + density).toBeCloseTo(4 / 7, 10)
  })

  it('is what was published of networks whose ties were published with it', () => {
    // SNA.jl (MIT), commit e9bea6e, test/fixtures: reference values computed with R's sna 2.8 (Butts) and ergm 4.12.
    // sna_reference.toml: who likes whom among Sampson's eighteen monks (1968); the slope of the ties on the ties back, which
    // is their correlation, since both are the same numbers in another order.
    const monks = tiesFrom('1: 2 3 5 8 12 14 | 2: 1 7 12 14 15 | 3: 1 2 13 17 18 | 4: 5 6 10 11 | 5: 1 4 9 11 13 | 6: 1 4 5 9 | 7: 1 2 8 12 16 | 8: 1 2 4 6 9 10 | 9: 5 8 12 16 | 10: 4 5 8 9 13 14 | 11: 4 5 8 14 16 | 12: 1 2 7 14 | 13: 5 7 18 | 14: 1 2 11 12 15 | 15: 1 2 5 7 12 14 | 16: 1 2 7 12 15 | 17: 2 3 13 18 | 18: 1 2 3 7 13 17')
    expect(monks).toHaveLength(88)
    expect(reciprocity(monks)).toBeCloseTo(0.48957464553794838, 12)
    // sna_fuzz.toml: grecip(g, measure = "correlation") of two graphs drawn at random, the second with self-ties, which are ignored.
    expect(reciprocity(tiesFrom('4: 1 | 5: 1 6 7 | 7: 3 4 6 | 8: 3 6 7 | 3: 5 7 | 1: 6 | 2: 8'))).toBeCloseTo(-0.14285714285714285, 12)
    expect(reciprocity(tiesFrom('2: 1 2 3 4 7 8 | 5: 1 5 | 3: 2 6 | 9: 2 8 | 1: 6 9 10 | 7: 6 7 | 4: 7 10 | 10: 8 | 8: 9'))).toBeCloseTo(0.02777777777777778, 12)
  })

  it('is what they define it as: the correlation of a tie with the tie that returns it', () => {
    fc.assert(fc.property(pairs, (ties) => {
      const directed = ties.filter(([from, to]) => from !== to)
      const nodes = [...new Set(directed.flat())]
      const there = new Set(directed.map((tie) => tie.join('>')))
      // Σ (a_ij − ā)(a_ji − ā) ÷ Σ (a_ij − ā)² over all pairs i ≠ j.
      const a = nodes.flatMap((i) => nodes.filter((j) => j !== i).map((j) => [there.has(`${i}>${j}`) ? 1 : 0, there.has(`${j}>${i}`) ? 1 : 0] as const))
      const mean = a.reduce((sum, [one]) => sum + one, 0) / a.length
      const spread = a.reduce((sum, [one]) => sum + (one - mean) ** 2, 0)
      const rho = reciprocity(ties)
      if (a.length === 0 || there.size === a.length) expect(rho).toBeNull()
      else expect(rho).toBeCloseTo(a.reduce((sum, [one, back]) => sum + (one - mean) * (back - mean), 0) / spread, 10)
    }))
  })

  it('is near 0 for ties that fall at random', () => {
    // A fixed linear congruence stands in for chance.
    let state = 12345
    const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648)
    const ties = Array.from({ length: 4000 }, () => [`n${Math.floor(next() / 65536) % 120}`, `n${Math.floor(next() / 65536) % 120}`] as const)
    expect(Math.abs(reciprocity(ties) ?? 1)).toBeLessThan(0.06)
  })
})
