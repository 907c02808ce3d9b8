import { describe, expect, it } from 'vitest'
import { assessPurpose } from '../../../src/communities/purpose/purpose.js'
import { assessTypology } from '../../../src/communities/purpose/typology.js'
import { backedFeatures } from '../../../src/communities/talk/talk-features.js'
import { featuresOf, judgePurposes, judgeRoles, judgeTypologies } from './judge.js'
import { heldOut, making } from './labelled-set.js'
import { macroF1 } from './macro-f1.js'
import { strictReader } from './strict-reader.js'

// Measured when this was written (`npm run bench` prints them all): purpose .915, typology .760.
describe('communities the rules were not made with', () => {
  it('are told what they are for: macro-F1 of seven purposes and “unclear” at least .9', () => {
    expect(macroF1(judgePurposes(heldOut())).macro).toBeGreaterThan(0.9)
  })

  it('… wherever they meet, and by more than their own turns of phrase: at least .82 without a cue only they use', () => {
    expect(macroF1(judgePurposes(heldOut(), { nameless: true })).macro).toBeGreaterThan(0.9)
    expect(macroF1(judgePurposes(heldOut(), { reader: strictReader() })).macro).toBeGreaterThan(0.82)
  })

  it('are told what their people share: macro-F1 of place, interest, practice, circumstance and “unclear” at least .75', () => {
    expect(macroF1(judgeTypologies(heldOut())).macro).toBeGreaterThan(0.75)
  })
})

describe('the part suggested for the council', () => {
  it('is the one an officer wrote down for seven in ten communities the rules were not made with, though no account of the council and no problem is known', () => {
    expect(macroF1(judgeRoles(heldOut())).accuracy).toBeGreaterThan(0.7)
  })
})

describe('what is said of any labelled community', () => {
  it('comes with reasons in words, without a figure', () => {
    for (const community of [...making(), ...heldOut()]) {
      const features = featuresOf(community)
      for (const { because } of [assessPurpose(features), assessTypology(features)]) {
        expect(because.length).toBeGreaterThan(0)
        for (const reason of because) expect(reason).toMatch(/^[A-Z][^\d]*\.$/)
      }
    }
  })

  it('names no reason that too few people gave', () => {
    for (const community of [...making(), ...heldOut()]) {
      const backed = backedFeatures(featuresOf(community), 1000)
      expect([assessPurpose(backed).ranked, assessTypology(backed).ranked]).toEqual([[], []])
    }
  })
})

describe('macro-F1', () => {
  it('is the mean of what each label comes to, as worked by hand', () => {
    const judged = [['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'b'], [undefined, 'a']] as const
    const { macro, accuracy, each } = macroF1(judged.map(([right, found], i) => ({ name: `${i}`, right: right === undefined ? [] : [right], found })))
    // a: 1 of 2 found, 1 of 2 right; b: 2 of 3, 2 of 2; unclear: never found.
    expect(each).toEqual({ a: 0.5, b: 0.8, unclear: 0 })
    expect(macro).toBeCloseTo(1.3 / 3)
    expect(accuracy).toBe(0.6)
  })

  it('takes either of two right labels', () => {
    expect(macroF1([{ name: '', right: ['a', 'b'], found: 'b' }]).each).toEqual({ b: 1 })
  })
})
