import { initialEngagement, initialRelationship, NurtureAction, type EngagementEvent, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import { NurtureError, scoreNurture } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { townForum } from './support/town-forum.js'

const now = '2026-06-30T12:00:00.000Z'
const forum = townForum

const relationship = (more: Partial<RelationshipState> = {}): RelationshipState => ({ ...initialRelationship('r1', 'c_1'), phase: 'nurturing', ...more })

describe('a nurture score', () => {
  it('holds two panels side by side and nothing that adds them', () => {
    const score = scoreNurture({ community: { id: 'c_1' }, mentions: forum(2), relationship: relationship(), now })
    expect(score).toMatchObject({ version: 'nurture/2', communityId: 'c_1', community: { subject: 'community' }, council: { subject: 'council' } })
    expect(Object.keys(score).sort()).toEqual(['actions', 'at', 'communityId', 'community', 'council', 'seed', 'version'].sort())
    expect(score.community.figures.map(({ id }) => id)).not.toContain('civility')
    expect(score.community.index.position).toBe('guest-in-the-cafe')
    for (const figure of [...score.community.figures, ...score.council.figures]) {
      expect(figure.version).toMatch(/\/\d+$/)
      expect(figure.words).not.toBe('')
      expect(figure.value !== null || figure.interval === undefined).toBe(true)
    }
  })

  it('is JSON, the same in any order, and holds nobody', () => {
    const score = scoreNurture({ community: { id: 'c_1' }, mentions: forum(2), relationship: relationship(), now })
    expect(JSON.parse(JSON.stringify(score))).toEqual(score)
    expect(JSON.stringify(scoreNurture({ community: { id: 'c_1' }, mentions: forum(2).toReversed(), relationship: relationship(), now }))).toBe(JSON.stringify(score))
    expect(JSON.stringify(score)).not.toMatch(/p_resident|marshwick_council/)
  })

  it('never calls anything impact', () => {
    const previous = scoreNurture({ community: { id: 'c_1' }, mentions: forum(0), now })
    expect(JSON.stringify(scoreNurture({ mentions: forum(5), relationship: relationship(), previous, now }))).not.toMatch(/impact/i)
  })

  it('is not compared with another community', () => {
    const previous = scoreNurture({ community: { id: 'c_2' }, mentions: forum(0), now })
    try {
      scoreNurture({ community: { id: 'c_1' }, mentions: forum(5), previous, now })
      expect.unreachable()
    } catch (error) {
      expect(error instanceof NurtureError && error.code).toBe('nurture-other-community')
    }
  })

  it('warns where the earlier index rests on far fewer conversations, and not where on about as many', () => {
    const cautionSince = (then: string) => scoreNurture({ mentions: forum(2), previous: scoreNurture({ mentions: forum(2), now: then }), now }).sincePrevious?.caution
    expect(cautionSince('2026-05-01T12:00:00.000Z')).toContain('ties gather as people talk')
    expect(cautionSince('2026-06-14T12:00:00.000Z')).not.toContain('ties gather')
  })

  it('says that something changed only where the interval does', () => {
    const previous = scoreNurture({ mentions: forum(2), now: '2026-06-01T12:00:00.000Z' })
    const { sincePrevious } = scoreNurture({ mentions: forum(2), previous, now })
    const [low, high] = sincePrevious?.interval ?? [1, 1]
    expect(low).toBeLessThanOrEqual(0)
    expect(high).toBeGreaterThanOrEqual(0)
    expect(sincePrevious?.words).toBe('No clear change of the café index since 1 June 2026.')
  })

  it('compares with the same community’s past, and only with the same version', () => {
    const previous = scoreNurture({ mentions: forum(0), now: '2026-06-01T12:00:00.000Z' })
    const later = scoreNurture({ mentions: forum(6), previous, now })
    expect(later.sincePrevious?.value).toBeLessThan(0)
    expect(later.sincePrevious?.words).toContain('1 June 2026')
    // As it may come from a store that a newer library wrote.
    const other = JSON.parse(JSON.stringify(previous).replaceAll('cafe-index/2', 'cafe-index/99')) as typeof previous
    expect(scoreNurture({ mentions: forum(6), previous: other, now }).sincePrevious?.value).toBeNull()
  })

  it('compares with a score of an earlier formula by that formula', () => {
    const previous = scoreNurture({ mentions: forum(0), now: '2026-06-01T12:00:00.000Z', version: 'nurture/1' })
    expect(previous).toMatchObject({ version: 'nurture/1', community: { index: { version: 'cafe-index/1' } } })
    const later = scoreNurture({ mentions: forum(6), previous, now })
    const byFirst = scoreNurture({ mentions: forum(6), previous, now, version: 'nurture/1' })
    expect(later.version).toBe('nurture/2')
    expect(later.sincePrevious).toMatchObject({ value: byFirst.sincePrevious?.value, interval: byFirst.sincePrevious?.interval })
    expect(later.sincePrevious?.caution).not.toBe(byFirst.sincePrevious?.caution)
  })

  it('does not read tomorrow', () => {
    const early = '2026-05-01T12:00:00.000Z'
    const then = forum(2).filter(({ publishedAt }) => publishedAt <= early)
    expect(scoreNurture({ mentions: forum(2), now: early }).community.index).toEqual(scoreNurture({ mentions: then, now: early }).community.index)
  })

  it('says nothing about a handful of people', () => {
    const score = scoreNurture({ mentions: forum(0, 9), now })
    expect(score.community.figures.filter(({ value }) => value !== null)).toEqual([])
    expect(scoreNurture({ mentions: [], now }).community.index.insufficient).toEqual(['too-few-threads', 'too-few-residents'])
  })
})

describe('suggested actions', () => {
  const help = [{ id: 'h1', what: 'A key to the hall', askedOn: '2026-05-01' }]
  const subject = { relationshipId: 'r1', communityId: 'c_1', problemId: 'floods' }
  const started: EngagementEvent = { ...subject, schemaVersion: 2, aggregate: 'engagement', id: 'e1', at: '2026-01-02T09:00:00.000Z', decidedBy: 'Head of Parks', type: 'started' }
  const engagementThat = (phase: EngagementState['phase'], history: readonly EngagementEvent[]): EngagementState => ({ ...initialEngagement('e1', subject), phase, history })

  it('begin with what is owed, and say whether it was asked for', () => {
    const commitments = [{ id: 'k1', promise: 'Mend the gate', madeOn: '2026-01-01', due: '2026-02-01' }]
    const engagement = engagementThat('closed', [started])
    const { actions, community, council } = scoreNurture({ mentions: forum(2), relationship: relationship({ help, commitments }), engagements: [engagement], now })
    expect(actions.slice(0, 3).map(({ id, asked }) => [id, asked])).toEqual([['settle-commitments', false], ['close-the-loop', false], ['answer-help-h1', true]])
    expect(actions.map(({ id }) => id)).toContain('recognise-in-plan')
    for (const action of actions) {
      expect(NurtureAction.safeParse(action).success).toBe(true)
      expect(action.because).not.toBe('')
      expect(action.evidence.length).toBeGreaterThan(0)
      for (const { figure, version, value } of action.evidence) expect([...community.figures, ...council.figures].find(({ id }) => id === figure)).toMatchObject({ version, value })
    }
  })

  it('ask for word on every engagement that its figure counts as not told of, and on no other', () => {
    const ofOne = (engagement: EngagementState) => {
      const { actions, council } = scoreNurture({ mentions: [], relationship: relationship(), engagements: [engagement], now })
      return [council.figures.find(({ id }) => id === 'loops-closed')?.value, actions.some(({ id }) => id === 'close-the-loop')]
    }
    for (const phase of ['withdrawn', 'closed'] as const) {
      expect(ofOne(engagementThat(phase, [started]))).toEqual([0, true])
      expect(ofOne(engagementThat(phase, []))).toEqual([null, false])
    }
    expect(ofOne(engagementThat('engaging', [started]))).toEqual([null, false])
  })

  it('tell a council that holds everything together to step back', () => {
    const ids = (byCouncil: number, more: Partial<RelationshipState> = {}) => scoreNurture({ mentions: forum(byCouncil), relationship: relationship(more), now }).actions.map(({ id }) => id)
    expect(ids(10)).toContain('step-back')
    expect(ids(2)).not.toContain('step-back')
    expect(ids(10, { controls: [{ id: 'g', control: 'hosting', limits: 'The page', grantedOn: '2026-01-01' }] })).not.toContain('step-back')
  })

  it('leave a community alone where the council has no part, but still pay what is owed', () => {
    const none = { role: { role: 'none' as const, reason: 'They do well', decidedBy: 'Head of Parks', reviewOn: '2027-01-01' }, phase: 'no-role' as const }
    expect(scoreNurture({ mentions: forum(10), relationship: relationship(none), now }).actions).toEqual([])
    expect(scoreNurture({ mentions: forum(10), relationship: relationship({ ...none, help }), now }).actions.map(({ id }) => id)).toEqual(['answer-help-h1'])
    expect(scoreNurture({ mentions: forum(10), now }).actions).toEqual([])
  })
})
