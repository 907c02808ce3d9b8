import { cafeIndex, peerShare, survival, tieShares } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { graphOf, talkFrom, vectors } from './support/graphs.js'

describe('the six graphs of the engagement model', () => {
  it.each(vectors)('$name: P $peerShare, S $survival, from its ties', ({ ties, peerShare: p, survival: s }) => {
    expect(peerShare(graphOf(ties))).toBeCloseTo(p, 3)
    expect(survival(graphOf(ties))).toBeCloseTo(s, 3)
  })

  it.each(vectors)('$name: the same from talk', ({ ties, peerShare: p, survival: s }) => {
    const { components } = cafeIndex(talkFrom(ties))
    expect(components.peerShare.value).toBeCloseTo(p, 3)
    expect(components.survival.value).toBeCloseTo(s, 3)
  })

  it('tells a good host from a town council, which centralisation cannot', () => {
    const [councilStar, , , hostStar] = vectors
    const council = cafeIndex(talkFrom(councilStar?.ties ?? []))
    const host = cafeIndex(talkFrom(hostStar?.ties ?? []))
    expect(council).toMatchObject({ value: 0, position: 'online-town-council' })
    expect(host).toMatchObject({ value: 1, position: 'independent-cafe' })
  })

  it('sees the council as the only bridge, which peer share does not', () => {
    const bridge = tieShares(graphOf(vectors[4]?.ties ?? []))
    expect(bridge.peerShare).toBeGreaterThan(0.9)
    expect(bridge.survival).toBeLessThan(0.5)
  })

  it('calls a ring with the council in every conversation a café with a guest', () => {
    expect(cafeIndex(talkFrom(vectors[2]?.ties ?? [])).position).toBe('guest-in-the-cafe')
  })
})
