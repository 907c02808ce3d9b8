import { describe, expect, it } from 'vitest'
import { complaintClock, decide, EngagementError, evolve, replay, upcast, type EngagementErrorCode, type EngagementState, type RelationshipCommand, type RelationshipEvent, type RelationshipState } from 'civic-cafe/engagement'
import { rules } from '../../src/engagement/guards/rules.js'
import { at, by, codesOf, context, plan, readyEngagement } from './support.js'

const loosely = (command: unknown): RelationshipCommand => command as RelationshipCommand

describe('what a command may say', () => {
  it('is signed by a post, never by somebody\'s address or handle', () => {
    for (const decidedBy of ['jo.bloggs@marshwick.example', '@jobloggs', 'jo@', ' ', undefined, 7]) {
      expect(codesOf(at.proposed, loosely({ type: 'listen', decidedBy }))).toEqual(['not-a-post'])
      expect(codesOf(at.proposed, loosely({ type: 'appoint-steward', ...by, post: decidedBy, team: 'Parks' }))).toEqual(['not-a-post'])
    }
  })

  it('has no field for a resident, whatever the field is called', () => {
    for (const field of ['author', 'handle', 'pseudonym', 'resident', 'email', '__proto__x']) {
      expect(codesOf(at.proposed, loosely({ ...by, type: 'confirm-purpose', words: 'to talk', [field]: 'x' }))).toEqual(['field-unknown'])
      expect(codesOf(at.proposed, loosely({ ...by, type: 'offer-value', value: { what: 'a log', forWhom: 'all', [field]: 'x' } }))).toEqual(['field-unknown'])
      expect(codesOf(at.proposed, loosely({ ...by, type: 'listen', [field]: 'x' }))).toEqual(['field-unknown'])
    }
  })

  it('holds no address, handle or telephone number in its words', () => {
    for (const words of ['ask jo@example.org', 'ask @jobloggs', 'ring 01632 960 001', 'ring +44 1632 960001', '(@jo said so)']) {
      expect(codesOf(at.proposed, { ...by, type: 'confirm-purpose', words })).toEqual(['names-a-person'])
    }
    for (const words of ['Harbour streets, 2026-09-01 to 2027-01-15', 'DPIA-2026/0012 at £2,000,000', 'meet @ the hall', 'https://social.example/@marshwick']) {
      expect(codesOf(at.proposed, { ...by, type: 'confirm-purpose', words })).toEqual([])
    }
  })

  it('holds no address or handle in an id it is given', () => {
    for (const given of ['jo@example.org', '@jobloggs']) {
      expect(codesOf(at.participating, { ...by, type: 'record-complaint', complaintId: given, about: 'The notice', receivedOn: '2026-09-01' })).toEqual(['names-a-person'])
      expect(codesOf(at.participating, { ...by, type: 'record-help-asked', helpId: given, what: 'A key to the hall' })).toEqual(['names-a-person'])
      expect(codesOf(at.participating, { ...by, type: 'make-commitment', commitmentId: given, promise: 'The log', due: '2026-10-01' })).toEqual(['names-a-person'])
      expect(codesOf(at.participating, { ...by, type: 'grant-control', controlId: given, control: 'topics', limits: 'Fridays' })).toEqual(['names-a-person'])
      expect(codesOf(at.participating, { ...by, type: 'take-nurture-action', action: { id: given, kind: 'support', what: 'A room', obstacle: 'None is dry', asked: true, on: '2026-09-01' } })).toEqual(['names-a-person'])
    }
    expect(codesOf(at.participating, { ...by, type: 'record-help-asked', helpId: '6e0c1f2a-0123-4567-8901-234567890123', what: 'A key to the hall' })).toEqual([])
  })

  it('says of nothing that it has happened before it has', () => {
    const tomorrow = '2026-09-02'
    const action = { id: 'a1', kind: 'recognise' as const, what: 'A plaque', obstacle: 'Nobody knew', asked: true, on: '2026-09-01', recognises: { publicRole: 'the chair', consentRecordedOn: '2026-09-01' } }
    const outcome = { measurement: { kind: 'not-measured' as const, why: 'Nobody counted' }, whatChanged: 'The round', whatWeLearned: 'To ask first' }
    const said: readonly (readonly [EngagementState | RelationshipState, object, object])[] = [
      [at.identified, { type: 'record-rules-read', rules: { readOn: '2026-09-01', where: 'pinned post', access: 'open' } }, { rules: { readOn: tomorrow, where: 'pinned post', access: 'open' } }],
      [at.identified, { type: 'record-consent', consent: { given: true, by: 'the moderators', how: 'in a thread', on: '2026-09-01' } }, { consent: { given: true, by: 'the moderators', how: 'in a thread', on: tomorrow } }],
      [at.participating, { type: 'take-nurture-action', action }, { action: { ...action, on: tomorrow } }],
      [at.participating, { type: 'take-nurture-action', action }, { action: { ...action, recognises: { ...action.recognises, consentRecordedOn: tomorrow } } }],
      [readyEngagement, { type: 'record-outcome', outcome: { ...outcome, loopClosedOn: '2026-09-01' } }, { outcome: { ...outcome, loopClosedOn: tomorrow } }],
    ]
    for (const [state, command, change] of said) {
      expect(codesOf(state, loosely({ ...by, ...command }))).toEqual([])
      expect(codesOf(state, loosely({ ...by, ...command, ...change }))).toEqual(['date-invalid'])
    }
  })

  it('never repeats in a refusal what somebody wrote', () => {
    const secret = 'jo.bloggs@example.org'
    const decision = decide(at.proposed, { ...by, type: 'confirm-purpose', words: `ask ${secret}` }, context)
    expect(JSON.stringify(decision)).not.toContain('bloggs')
    expect(JSON.stringify(decide(at.proposed, loosely({ ...by, type: 'listen', [secret]: 1 }), context))).not.toContain('bloggs')
  })

  it('says everything that is wrong with it at once', () => {
    expect(codesOf(at.proposed, loosely({ type: 'decide-role', role: 'boss' }))).toEqual(['choice-unknown', 'not-a-post', 'reason-missing', 'review-date-missing'])
    expect(codesOf(at.proposed, loosely({ ...by, type: 'record-dpia', dpia: { reference: '', reviewOn: '2027-02-30' } }))).toEqual(['date-invalid', 'words-missing'])
    expect(codesOf(at.proposed, loosely({ ...by, type: 'record-dpia', dpia: null }))).toEqual(['words-missing'])
    expect(codesOf(readyEngagement, loosely({ ...by, type: 'set-plan', plan: { ...plan, stopConditions: 'none', promise: 'please' } }) as never)).toEqual(['choice-unknown', 'words-missing'])
    expect(codesOf(readyEngagement, loosely({ ...by, type: 'set-plan', plan: { ...plan, stopConditions: [{ kind: 'no-value', afterWeeks: 0.5 }] } }) as never)).toEqual(['choice-unknown'])
  })

  it('is a command the aggregate knows', () => {
    for (const type of ['start', 'toString', 'delete-everything', undefined]) expect(codesOf(at.proposed, loosely({ ...by, type }))).toEqual(['unknown-command'])
    expect(codesOf(readyEngagement, loosely({ ...by, type: 'listen' }) as never)).toEqual(['unknown-command'])
  })

  it('asks an interval with a measurement', () => {
    const outcome = (interval: unknown): never => loosely({
      ...by, type: 'record-outcome', outcome: { measurement: { kind: 'measured', what: 'missed', unit: 'a week', value: 6, interval, n: 8 }, whatChanged: 'a lot', whatWeLearned: 'to ask' },
    }) as never
    expect(codesOf(readyEngagement, outcome([3, 9]))).toEqual([])
    for (const interval of [undefined, [3], [9, 3], ['3', '9']]) expect(codesOf(readyEngagement, outcome(interval))).toEqual(['choice-unknown'])
  })

  it('changes nothing it was given, and what it gave cannot be changed from outside', () => {
    const value = { what: 'a log', forWhom: 'all' }
    const decision = decide(at.proposed, { ...by, type: 'offer-value', value }, context)
    value.what = 'nothing'
    expect(decision.ok ? decision.events : []).toMatchObject([{ value: { what: 'a log' } }])
  })
})

describe('the clock of a complaint', () => {
  it('runs for thirty days from the day after it came', () => {
    const complaint = { id: 'x', about: 'the notice', receivedOn: '2026-08-10', acknowledgeBy: '2026-09-09' }
    expect(complaintClock(complaint, '2026-09-01T10:00:00Z')).toEqual({ acknowledgeBy: '2026-09-09', standing: 'running', daysLeft: 8 })
    expect(complaintClock(complaint, '2026-09-09T22:59:59Z').standing).toBe('running')
    expect(complaintClock(complaint, '2026-09-09T23:00:00Z')).toMatchObject({ standing: 'overdue', daysLeft: -1 })
    expect(complaintClock({ ...complaint, acknowledgedOn: '2026-09-09' }, '2027-01-01T00:00:00Z').standing).toBe('acknowledged')
    expect(complaintClock({ ...complaint, acknowledgedOn: '2026-09-10' }, '2027-01-01T00:00:00Z').standing).toBe('acknowledged-late')
  })
})

describe('reading the ledger', () => {
  const codeOf = (act: () => unknown): EngagementErrorCode | undefined => {
    try {
      act()
    } catch (error) {
      if (error instanceof EngagementError) return error.code
      throw error
    }
    return undefined
  }
  const event: RelationshipEvent = { schemaVersion: 2, aggregate: 'relationship', id: 'r1', communityId: 'c_1', at: context.now, decidedBy: 'Head of Parks', type: 'identified' }

  it('refuses what is no event, what is newer than itself, and what belongs elsewhere', () => {
    for (const json of [null, 7, [], {}, { ...event, aggregate: 'person' }, { ...event, at: 7 }, { ...event, schemaVersion: 0 }, { ...event, schemaVersion: 1.5 }]) expect(codeOf(() => upcast(json))).toBe('unknown-event')
    expect(codeOf(() => upcast({ ...event, schemaVersion: 3 }))).toBe('newer-schema')
    expect(upcast(event)).toEqual(event)
    expect(codeOf(() => replay([]))).toBe('nothing-to-replay')
    expect(replay([], at.proposed)).toBe(at.proposed)
    expect(replay([event], at.listening)).toMatchObject({ phase: 'identified', version: at.listening.version + 1 })
    expect(codeOf(() => replay([event], { ...at.listening, id: 'r2' }))).toBe('mixed-streams')
    expect(codeOf(() => evolve(at.proposed, { ...event, id: 'r2' }))).toBe('mixed-streams')
    const started = { ...event, aggregate: 'engagement', id: 'e1', relationshipId: 'r1', problemId: 'p', type: 'started' } as const
    expect(codeOf(() => replay([event, started]))).toBe('mixed-streams')
    expect(codeOf(() => replay([started, event]))).toBe('mixed-streams')
    expect(codeOf(() => decide(at.proposed, { ...by, type: 'listen' }, { ...context, now: 'now' }))).toBe('clock-invalid')
  })
})

describe('the list of rules', () => {
  it('gives each code words and a source', () => {
    for (const [code, { message, source }] of Object.entries(rules)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(message).toMatch(/^[A-Z].*\.$/)
      expect(source).not.toBe('')
    }
  })
})
