import { cafeIndex, cafePosition, type TalkMessage } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'
import { forumKinds, settings } from './support/forum-kinds.js'
import { forumOf } from './support/forums.js'
import { positionShares } from './support/position-shares.js'

// Floors just below what test/bench/positions.ts measured over more forums: see there.
describe('the position of an invented forum of 30 threads', () => {
  it.each([['made', 0.95], ['heldOut', 0.92]] as const)('is what its people were made to do, whatever its size, skew, depth and length: %s', (setting, floor) => {
    const shares = positionShares(150, 30, 7, setting)
    for (const share of Object.values(shares)) expect(share).toBeGreaterThan(floor)
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0) / 4).toBeGreaterThan(0.95)
  })

  it('is quiet without an index, where much is begun and little is answered', () => {
    const random = seededRandom(3)
    const law = { ...settings.made(random), ...forumKinds.quiet(random), answered: 0.1 }
    const index = cafeIndex(forumOf(law, 40, random))
    expect(index).toMatchObject({ value: null, position: 'quiet', insufficient: expect.arrayContaining(['too-few-threads']) })
    expect(index.words).toContain('scarcely talk with each other')
    expect(cafePosition(index.presence ?? 1, index.dependency ?? 0)).toBe('quiet')
  })

  it('is not quiet where the council posts and nobody answers: then there is too little to say', () => {
    const random = seededRandom(4)
    const law = { ...settings.made(random), ...forumKinds.quiet(random), answered: 0.1, councilBegins: 0.5 }
    expect(cafeIndex(forumOf(law, 60, random))).toMatchObject({ value: null, position: null, presence: null, dependency: null })
  })

  it('is not quiet either where there is an index: a council that posts unanswered is not hardly there', () => {
    const said = (thread: string, place: number, author: string): TalkMessage => ({ id: `${thread}.${place}`, thread, author, council: author === 'council', at: `2026-03-01T10:0${place}:00.000Z` })
    const residents = Array.from({ length: 60 }, (_, i) => [said(`t${i}`, 1, `r${i % 13}`), ...(i % 5 === 0 ? [said(`t${i}`, 2, `r${(i + 3) % 13}`)] : [])]).flat()
    expect(cafeIndex(residents)).toMatchObject({ value: 1, position: 'quiet' })
    const posts = Array.from({ length: 30 }, (_, i) => said(`post${i}`, 1, 'council'))
    expect(cafeIndex([...residents, ...posts])).toMatchObject({ value: 1, position: 'independent-cafe' })
  })

  it('is not said of fewer than ten beginners', () => {
    const random = seededRandom(5)
    const law = { ...settings.made(random), ...forumKinds.quiet(random), residents: 9 }
    expect(cafeIndex(forumOf(law, 60, random)).position).toBeNull()
  })
})
