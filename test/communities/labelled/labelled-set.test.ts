import { describe, expect, it } from 'vitest'
import { CommunityPurpose } from '../../../src/communities/community.js'
import { heldOut, making } from './labelled-set.js'

describe('the labelled communities', () => {
  const halves = [making(), heldOut()]

  it('are at least forty-two, with six hundred mentions, and no community is in both halves', () => {
    const all = halves.flat()
    expect(all.length).toBeGreaterThanOrEqual(42)
    expect(all.flatMap(({ mentions }) => mentions).length).toBeGreaterThanOrEqual(600)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    expect(new Set(all.flatMap(({ mentions }) => mentions.map(({ id }) => id))).size).toBe(all.flatMap(({ mentions }) => mentions).length)
  })

  it.each(halves.map((half, i) => [['making', 'held out'][i], half] as const))('have every purpose, some of none, English and Welsh in the half %s', (_name, half) => {
    for (const purpose of CommunityPurpose.options) expect(half.filter(({ purposes }) => purposes.includes(purpose)).length).toBeGreaterThanOrEqual(3)
    expect(half.filter(({ purposes }) => purposes.length === 0).length).toBeGreaterThanOrEqual(3)
    const languages = half.map(({ mentions }) => mentions.filter(({ language }) => language === 'cy').length / mentions.length)
    expect(languages.filter((welsh) => welsh > 0.3).length).toBeGreaterThanOrEqual(3)
  })
})
