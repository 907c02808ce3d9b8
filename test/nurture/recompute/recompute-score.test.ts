import { initialEngagement, initialRelationship, replay, type EngagementEvent, type RelationshipEvent } from 'civic-cafe/engagement'
import { NurtureError, recomputeScore, scoreNurture, type NurtureScore } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../support/mentions.js'

const now = '2026-06-30T12:00:00.000Z'
const council = 'discourse:forum.marshwick.example/marshwick_council'
const community = { id: 'c_1' }
const relationship = { ...initialRelationship('r1', 'c_1'), phase: 'nurturing' as const }

/** Forty threads, one in four answered by the council; of the rest so many in four by nobody. */
function forum(unanswered = 0, byCouncil = 1): Mention[] {
  return Array.from({ length: 60 }, (_, i) => {
    const at = (minute: number): string => new Date(Date.UTC(2026, 3, 1 + i, 9, minute)).toISOString()
    const answerer = i % 4 < byCouncil ? council : i % 4 < byCouncil + unanswered ? undefined : `p_resident${(i * 3 + 1) % 14}`
    return [
      mentionOf(`t${i}.1`, `p_resident${i % 14}`, at(0), { text: 'Does anyone know when the tide gate shuts?' }),
      ...(answerer === undefined ? [] : [mentionOf(`t${i}.2`, answerer, at(30), { replyTo: `t${i}.1`, text: 'At six.' })]),
    ]
  }).flat()
}

const throughJson = (score: NurtureScore): NurtureScore => JSON.parse(JSON.stringify(score)) as NurtureScore
const codeOf = (deed: () => unknown): unknown => {
  try {
    deed()
  } catch (error) {
    return error instanceof NurtureError ? error.code : error
  }
  return undefined
}

describe('a stored score computed again', () => {
  const mentions = forum()
  const stored = throughJson(scoreNurture({ community, mentions, relationship, now, seed: 7, version: 'nurture/1' }))

  it('is the same to the last bit by its own formula', () => {
    const again = recomputeScore(stored, { community, mentions, relationship }, { to: 'nurture/1' })
    expect(again).toMatchObject({ from: 'nurture/1', to: 'nurture/1', reproduced: true, figures: [] })
    expect(throughJson(again.score)).toEqual(stored)
  })

  it('differs by a newer formula where the formula does, and nowhere else', () => {
    const { reproduced, figures, score } = recomputeScore(stored, { community, mentions, relationship })
    expect(reproduced).toBe(true)
    expect(score.version).toBe('nurture/2')
    expect(new Set(figures.map(({ due }) => due))).toEqual(new Set(['formula']))
    expect(figures.map(({ id }) => id)).toEqual(['cafe-index', 'peerShare', 'survival', 'residentInitiative', 'peerAnswers'])
    for (const { stored: then, again, now: newer } of figures) {
      expect(again).toEqual(then)
      expect(newer?.value).toBe(then?.value)
      expect(newer?.interval).not.toEqual(then?.interval)
    }
    expect(throughJson(score)).toEqual(throughJson(scoreNurture({ community, mentions, relationship, now, seed: 7 })))
  })

  it('tells what was erased since from what the formula does', () => {
    const fewer = mentions.filter(({ author }) => !(author !== undefined && 'pseudonym' in author && author.pseudonym === 'p_resident3'))
    const { reproduced, figures } = recomputeScore(stored, { community, mentions: fewer, relationship })
    expect(reproduced).toBe(false)
    expect(figures.find(({ id }) => id === 'cafe-index')?.due).toBe('both')
    expect(figures.find(({ id }) => id === 'reciprocity')?.due).toBe('material')
  })

  it('sets aside what the council decided later than the score', () => {
    const commitment = { id: 'k1', promise: 'Mend the gate', madeOn: '2026-01-01', due: '2026-02-01' }
    const envelope = { schemaVersion: 2, communityId: 'c_1', decidedBy: 'Parks Manager' } as const
    const made: RelationshipEvent = { ...envelope, aggregate: 'relationship', id: 'r1', at: '2026-01-01T09:00:00.000Z', type: 'commitment-made', commitment }
    const kept: RelationshipEvent = { ...made, at: '2026-07-01T09:00:00.000Z', type: 'commitment-kept', commitment: { ...commitment, kept: true, settledOn: '2026-07-01' } }
    const subject = { relationshipId: 'r1', communityId: 'c_1', problemId: 'floods' }
    const started: EngagementEvent = { ...envelope, ...subject, aggregate: 'engagement', id: 'e1', at: '2026-03-01T09:00:00.000Z', type: 'started' }
    const closed: EngagementEvent = { ...started, at: '2026-07-02T09:00:00.000Z', type: 'closed', reason: 'It was mended' }
    const then = scoreNurture({ community, mentions, relationship: replay([made]), engagements: [replay([started], initialEngagement('e1', subject))], now })
    const later = { community, mentions, relationship: replay([made, kept]), engagements: [replay([started, closed], initialEngagement('e1', subject))] }
    expect(scoreNurture({ ...later, now }).council).not.toEqual(then.council)
    expect(recomputeScore(then, later)).toMatchObject({ reproduced: true, figures: [] })
  })

  it('says where a newer formula places a community elsewhere', () => {
    const quiet = forum(3, 0)
    const few = forum(3, 0).slice(0, 60)
    expect(quiet.length).toBe(75)
    const then = scoreNurture({ community, mentions: few, now, version: 'nurture/1' })
    expect(then.community.index.position).not.toBe('quiet')
    expect(recomputeScore(then, { community, mentions: few }).position).toMatchObject({ again: then.community.index.position, now: 'quiet', due: 'formula' })
  })

  it('says so in both languages, without saying that the community changed', () => {
    const english = recomputeScore(stored, { community, mentions, relationship })
    const welsh = recomputeScore(stored, { community, mentions, relationship, language: 'cy' })
    expect(welsh.figures).toEqual(english.figures)
    expect(welsh.words).not.toBe(english.words)
    expect(english.words).toContain('not the community’s')
  })

  it('is refused for another community, and for a version nobody here knows', () => {
    expect(codeOf(() => recomputeScore(stored, { community: { id: 'c_2' }, mentions }))).toBe('nurture-other-community')
    const unknown = JSON.parse(JSON.stringify(stored).replaceAll('nurture/1', 'nurture/99')) as NurtureScore
    expect(codeOf(() => recomputeScore(unknown, { community, mentions, relationship }))).toBe('nurture-unknown-version')
  })
})
