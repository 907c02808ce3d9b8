import { initialEngagement, initialRelationship, type EngagementEvent, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import { scoreNurture, type CivilityMeasure, type Figure, type NurtureInput } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { mentionOf } from './support/mentions.js'
import { townForum } from './support/town-forum.js'

const now = '2026-07-30T12:00:00.000Z'
const civility: CivilityMeasure = { id: 'fools', version: '1', source: 'This test', measure: (texts) => texts.map(() => 0.5) }
const at = (day: number, minute = 0): string => new Date(Date.UTC(2026, 3, 1 + day, 9, minute)).toISOString()

const relationship: RelationshipState = {
  ...initialRelationship('r1', 'c_1'),
  phase: 'nurturing',
  steward: { post: 'Parks Manager', deputy: 'Ranger', team: 'Parks', handovers: [{ on: '2026-03-22', from: 'Ranger', to: 'Parks Manager', notes: 'A walk rather than a letter' }] },
  commitments: [{ id: '1', promise: 'Mend the gate', madeOn: '2026-01-01', due: '2026-02-01' }, { id: '2', promise: 'Paint it', madeOn: '2026-01-01', due: '2026-02-01', kept: true, settledOn: '2026-01-20' }],
  help: [{ id: 'h1', what: 'A key', askedOn: '2026-05-01' }, { id: 'h2', what: 'A van', askedOn: '2026-05-01', answer: { given: true, on: '2026-05-02', what: 'It came' } }],
  complaints: [{ id: '1', about: 'Notice', receivedOn: '2026-01-01', acknowledgeBy: '2026-01-31', acknowledgedOn: '2026-01-12' }],
}
const busy: RelationshipState = {
  ...relationship,
  controls: [{ id: 'g', control: 'decision', limits: 'The paint', grantedOn: '2026-01-01' }],
  actions: [{ id: '1', kind: 'recognise', what: 'Thanked them', obstacle: 'Nobody knew', asked: false, on: '2026-05-01', recognises: 'community' }],
  planRecognitions: [{ document: 'Plan 2026', section: '4', wording: 'The menders', ownDescription: 'We mend', adoptedOn: '2026-03-01' }],
}
const subject = { relationshipId: 'r1', communityId: 'c_1', problemId: 'floods' }
const started: EngagementEvent = { ...subject, schemaVersion: 2, aggregate: 'engagement', id: 'e2', at: at(0), decidedBy: 'Parks Manager', type: 'started' }
const running: EngagementState = { ...initialEngagement('e1', subject), phase: 'engaging', channelFit: { channels: [], replaces: [], voicesMissing: [{ who: 'Shift workers' }] } }
const unknown: EngagementState = { ...initialEngagement('e2', subject), phase: 'closed', history: [started], channelFit: { channels: [], replaces: [], voicesMissing: 'unknown' } }

/** Everybody comes once, to a thread each, and a few come back; tagged. */
const passing = Array.from({ length: 90 }, (_, i) => [
  mentionOf(`p${i}.1`, `p_passer${i}`, at(i), { tags: [i % 3 === 0 ? 'bins' : 'floods'] }),
  ...(i % 4 === 0 ? [] : [mentionOf(`p${i}.2`, `p_host${i % 12}`, at(i, i * 13), { tags: ['bins'], replyTo: `p${i}.1` })]),
]).flat()
const hardlyAnswered = Array.from({ length: 40 }, (_, i) => [
  mentionOf(`q${i}.1`, `p_asker${i % 15}`, at(i)), ...(i % 5 === 0 ? [mentionOf(`q${i}.2`, `p_asker${(i + 2) % 15}`, at(i, 9), { replyTo: `q${i}.1` })] : []),
]).flat()
const turning = [...townForum(0).filter(({ publishedAt }) => publishedAt < at(40)), ...townForum(9).filter(({ publishedAt }) => publishedAt >= at(40))]
const previous = scoreNurture({ community: { id: 'c_1' }, mentions: townForum(0), now: at(80) })

const situations: Readonly<Record<string, Omit<NurtureInput, 'now'>>> = {
  'nothing at all': { mentions: [], civility },
  'a relationship in which nothing happened': { mentions: [], relationship: initialRelationship('r1', 'c_1') },
  'a café with a guest': { mentions: townForum(2, 14, { tags: ['bins', 'floods'] }), relationship: busy, engagements: [unknown], civility, previous },
  'a town council online': { mentions: townForum(9), relationship, engagements: [running], civility, previous: scoreNurture({ community: { id: 'c_1' }, mentions: townForum(0), now: at(80), version: 'nurture/1' }) },
  'people passing by': { mentions: passing, relationship, engagements: [running, unknown] },
  'a place where hardly anybody is answered': { mentions: hardlyAnswered, relationship, civility, previous },
  'a café that turned': { mentions: turning, relationship: { ...busy, help: [] } },
}

const wordsOf = ({ words, caution }: Figure): (string | undefined)[] => [words, caution]
const numbersOf = ({ id, version, value, interval, n, counts, source }: Figure): unknown => ({ id, version, value, interval, n, counts, source })

describe('a score in Welsh', () => {
  it.each(Object.entries(situations))('has the same numbers and other words: %s', (_, situation) => {
    const english = scoreNurture({ resamples: 60, ...situation, now })
    const welsh = scoreNurture({ resamples: 60, ...situation, now, language: 'cy' })
    const figures = [english, welsh].map((score) => [...score.community.figures, ...score.council.figures, ...Object.values(score.community.index.components), ...score.community.trend.windows.map(({ index }) => index), ...(score.sincePrevious === undefined ? [] : [score.sincePrevious])])
    expect(figures[1]?.map(numbersOf)).toEqual(figures[0]?.map(numbersOf))
    const said = [english, welsh].map((score, i) => [
      ...score.community.words, ...score.council.words, ...(figures[i] ?? []).flatMap(wordsOf), ...score.actions.flatMap(({ what, obstacle, because }) => [what, obstacle, because]),
    ])
    expect(said[1]).toHaveLength(said[0]?.length ?? 0)
    for (const [i, words] of (said[1] ?? []).entries()) {
      if (words === undefined) expect(said[0]?.[i]).toBeUndefined()
      else expect(words).not.toBe(said[0]?.[i])
    }
    expect(welsh.actions.map(({ id, evidence }) => [id, evidence])).toEqual(english.actions.map(({ id, evidence }) => [id, evidence]))
  })

  it('meets every action and both ends of every measure somewhere above', () => {
    const scores = Object.values(situations).map((situation) => scoreNurture({ resamples: 60, ...situation, now }))
    expect(new Set(scores.flatMap(({ actions }) => actions.map(({ id }) => id.replace(/-h\d$/, '')))).size).toBe(10)
    const valued = new Set(scores.flatMap(({ community, council }) => [...community.figures, ...council.figures].filter(({ value }) => value !== null).map(({ id }) => id)))
    const empty = new Set(scores.flatMap(({ community, council }) => [...community.figures, ...council.figures].filter(({ value }) => value === null).map(({ id }) => id)))
    const counted = ['recognition', 'control-handed-over', 'plan-recognition']
    const all = new Set(scores.flatMap(({ community, council }) => [...community.figures, ...council.figures].map(({ id }) => id)))
    expect([...all].filter((id) => !valued.has(id))).toEqual([])
    expect([...all].filter((id) => !empty.has(id))).toEqual(counted)
    expect(new Set(scores.map(({ community }) => community.index.position))).toEqual(new Set([null, 'guest-in-the-cafe', 'online-town-council', 'independent-cafe', 'quiet']))
  })
})
