import { councilPanel, type Conduct, type Figure } from 'civic-cafe/nurture'
import { initialEngagement, initialRelationship, type EngagementEvent, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/nurture/statistics/wilson.js'

const today = '2026-06-30'
const relationship = (more: Partial<RelationshipState> = {}): RelationshipState => ({ ...initialRelationship('r1', 'c_1'), phase: 'nurturing', ...more })
const engagement = (id: string, more: Partial<EngagementState> = {}): EngagementState => ({ ...initialEngagement(id, { relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins' }), ...more })
const started = (id: string): EngagementEvent => ({ schemaVersion: 2, aggregate: 'engagement', id, relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins', at: '2026-01-02T09:00:00.000Z', decidedBy: 'Head of Waste', type: 'started' })
const figure = (id: string, conduct: Partial<Conduct>): Figure => {
  const found = councilPanel({ relationship: relationship(), engagements: [], today, ...conduct }).figures.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No figure ${id}.`)
  return found
}
const plan = { focus: 'Bins', whatPeopleNeedToDo: 'Tell us the day', promise: 'involve' as const, startsOn: '2026-01-01', reviewOn: '2026-06-01', stopConditions: [], formalConsultation: false }
const outcome = { measurement: { kind: 'not-measured' as const, why: 'No baseline' }, whatChanged: 'The round', whatWeLearned: 'Ask the crews' }

describe('the council’s own panel', () => {
  it('counts a promise past its day as not kept, one not yet due as nothing', () => {
    const commitments = [
      { id: '1', promise: 'Mend the gate', madeOn: '2026-01-01', due: '2026-02-01', kept: true, settledOn: '2026-01-20' },
      { id: '2', promise: 'Publish the round', madeOn: '2026-01-01', due: '2026-03-01', kept: true, settledOn: '2026-04-01' },
      { id: '3', promise: 'Meet in the hall', madeOn: '2026-01-01', due: '2026-04-01' },
      { id: '4', promise: 'Report back', madeOn: '2026-01-01', due: '2026-12-01' },
    ]
    const kept = figure('commitments-kept', { relationship: relationship({ commitments: commitments.slice(0, 2) }), engagements: [engagement('e1', { commitments: commitments.slice(2) })] })
    expect(kept).toMatchObject({ value: 2 / 3, n: 3, counts: { kept: 2, keptLate: 1, due: 3, notYetDue: 1 } })
    expect(kept.interval).toEqual(wilson(2, 3))
    expect(kept.caution).toBeDefined()
  })

  it('asks of every finished engagement whether people were told', () => {
    const loops = figure('loops-closed', { engagements: [
      engagement('e1', { phase: 'closed', outcome: { ...outcome, loopClosedOn: '2026-05-01' } }),
      engagement('e2', { phase: 'closed', outcome }),
      engagement('e3', { phase: 'engaging' }),
      engagement('e4', { phase: 'withdrawn' }),
      engagement('e5', { phase: 'closed' }),
      engagement('e6', { phase: 'withdrawn', history: [started('e6')] }),
      engagement('e7', { phase: 'closed', history: [started('e7')] }),
    ] })
    expect(loops).toMatchObject({ value: 0.25, counts: { closed: 1, finished: 4 } })
  })

  it('sets help given against help asked for, waiting included', () => {
    const help = [
      { id: '1', what: 'A key to the hall', askedOn: '2026-01-01', answer: { given: true, on: '2026-01-09', what: 'Two keys' } },
      { id: '2', what: 'A grant', askedOn: '2026-02-01', answer: { given: false, on: '2026-02-09', what: 'No round this year' } },
      { id: '3', what: 'A bin count', askedOn: '2026-03-01' },
      { id: '4', what: 'A speaker', askedOn: '2026-03-01', answer: { given: true, on: '2026-03-02', what: 'The ecologist came' } },
    ]
    expect(figure('help-given', { relationship: relationship({ help }) })).toMatchObject({ value: 0.5, counts: { asked: 4, given: 2, declined: 1, waiting: 1 } })
  })

  it('counts controls by kind, and not those taken back', () => {
    const grant = { control: 'hosting' as const, limits: 'The page', grantedOn: '2026-01-01' }
    const controls = [
      { ...grant, id: '1' }, { ...grant, id: '2' }, { ...grant, id: '3', control: 'decision' as const },
      { ...grant, id: '4', control: 'topics' as const, withdrawn: { on: '2026-02-01', reason: 'Nobody used it', publishedAt: 'https://marshwick.example/why' } },
    ]
    expect(figure('control-handed-over', { relationship: relationship({ controls }) })).toMatchObject({ value: 2, words: 'The community holds 2 controls: hosting, a decision.' })
  })

  it('knows how long the steward has been there, from the last handover', () => {
    const steward = { post: 'Parks Manager', deputy: 'Head Gardener', team: 'Parks', handovers: [{ on: '2026-03-22', from: 'Ranger', to: 'Parks Manager', notes: 'They like e-mail less than a walk' }] }
    const history = [{ schemaVersion: 2 as const, aggregate: 'relationship' as const, id: 'r1', communityId: 'c_1', at: '2025-01-01T09:00:00.000Z', decidedBy: 'Head of Parks', type: 'steward-appointed' as const, steward: { post: 'Parks Manager', team: 'Parks' } }]
    expect(figure('steward-continuity-days', { relationship: relationship({ steward, history }) })).toMatchObject({ value: 100, counts: { days: 100, handovers: 1, deputies: 1 } })
    const on = (today: string): unknown => councilPanel({ relationship: relationship({ steward, history }), engagements: [], today }).figures.find(({ id }) => id === 'steward-continuity-days')?.words
    expect(on('2026-03-22')).toContain('since today')
    expect(on('2026-03-23')).toContain('for one day,')
  })

  it('looks for those who are not online, and those who are missing', () => {
    const fit = { channels: [], replaces: [], voicesMissing: [{ who: 'People without a car' }, { who: 'Shift workers', actedOn: { on: '2026-02-01', what: 'An evening stall' } }], offlineEquivalent: 'A stall at the market' }
    const engagements = [engagement('e1', { plan, channelFit: fit }), engagement('e2', { plan, channelFit: { channels: [], replaces: [], voicesMissing: 'unknown' } })]
    expect(figure('offline-fit', { engagements })).toMatchObject({ value: 0.5, n: 2 })
    expect(figure('missing-voices-acted-on', { engagements })).toMatchObject({ value: 0.5, n: 2, counts: { engagementsUnknown: 1 } })
    expect(figure('missing-voices-acted-on', { engagements: engagements.slice(1) })).toMatchObject({ value: null, words: 'Whose voices are missing is not known.' })
  })

  it('counts recognition of a year, plans adopted and complaints answered in time', () => {
    const action = { what: 'Thanked them at full council', obstacle: 'Nobody knew', asked: false }
    const state = relationship({
      actions: [{ ...action, id: '1', kind: 'recognise', on: '2026-05-01', recognises: 'community' }, { ...action, id: '2', kind: 'acknowledge', on: '2024-05-01' }, { ...action, id: '3', kind: 'resource', on: '2026-05-01' }],
      planRecognitions: [{ document: 'Corporate Plan 2026', section: '4.2', wording: 'The friends of the marsh', ownDescription: 'We look after the marsh', adoptedOn: '2026-03-01' }],
      complaints: [
        { id: '1', about: 'Retention', receivedOn: '2026-01-01', acknowledgeBy: '2026-01-31', acknowledgedOn: '2026-01-12' },
        { id: '2', about: 'Notice', receivedOn: '2026-05-01', acknowledgeBy: '2026-05-31' },
        { id: '3', about: 'Notice', receivedOn: '2026-06-20', acknowledgeBy: '2026-07-20' },
      ],
    })
    expect(figure('recognition', { relationship: state })).toMatchObject({ value: 1 })
    expect(figure('plan-recognition', { relationship: state })).toMatchObject({ value: 1, words: 'The community is named in Corporate Plan 2026, 4.2.' })
    expect(figure('complaints-acknowledged', { relationship: state })).toMatchObject({ value: 0.5, counts: { inTime: 1, due: 2, running: 1 } })
  })

  it('has words and a null where nothing has happened yet, and never a total', () => {
    const panel = councilPanel({ relationship: relationship(), engagements: [], today })
    expect(panel.figures).toHaveLength(10)
    for (const { value, words, source } of panel.figures) {
      expect(words.length).toBeGreaterThan(10)
      expect(source).not.toBe('')
      expect(value === null || value === 0).toBe(true)
    }
    expect(Object.keys(panel).sort()).toEqual(['figures', 'subject', 'words'])
    expect(councilPanel(undefined).figures).toEqual([])
  })
})
