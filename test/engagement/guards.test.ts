import { describe, expect, it } from 'vitest'
import {
  availableMoves, decide, initialRelationship,
  type DecisionContext, type EngagementState, type RefusalCode, type RelationshipMoveCommand, type RelationshipState,
} from 'civic-cafe/engagement'
import { at, bins, by, codesOf, context, engagementContext, facts, obey, obeyAll, plan, readyEngagement, withEngagement } from './support.js'

type Without = (state: RelationshipState) => RelationshipState
type World = (context: DecisionContext) => DecisionContext
const same: Without = (state) => state
const lacking = (...keys: (keyof RelationshipState)[]): Without => (state) => {
  const left: Record<string, unknown> = { ...state }
  for (const key of keys) delete left[key]
  return left as unknown as RelationshipState
}
const within = (change: Partial<DecisionContext>): World => (world) => ({ ...world, ...change })
const inMarch: World = within({ now: '2027-03-31T09:00:00Z' })
const later: World = within({ now: '2027-08-02T09:00:00Z' })

const moves: Readonly<Record<string, { readonly state: RelationshipState; readonly command: RelationshipMoveCommand }>> = {
  listen: { state: at.proposed, command: { ...by, type: 'listen' } },
  identify: { state: at.listening, command: { ...by, type: 'identify' } },
  observe: { state: at.watching, command: { ...by, type: 'observe' } },
  participate: { state: at.identified, command: { ...by, type: 'participate' } },
  empower: { state: at.participating, command: { ...by, type: 'empower' } },
  engage: { state: at.empowering, command: { ...by, type: 'engage', engagementId: 'e1' } },
  nurture: { state: at.engaging, command: { ...by, type: 'nurture' } },
}

// One row a guard: the move, what is taken away or changed, and the guard that then does not hold, alone.
const table: readonly (readonly [move: string, code: RefusalCode | readonly RefusalCode[], what: string, change: Without, world?: World])[] = [
  ['listen', 'problem-missing', 'there is no business problem', same, within({ problems: [] })],
  ['listen', 'problem-incomplete', 'a problem says nothing of what would be done without social media', same, within({ problems: [{ ...bins, withoutSocialMedia: ' ' }] })],
  ['listen', 'problem-incomplete', 'a problem has no measure', same, within({ problems: [{ ...bins, measure: { what: '', unit: '' } }] })],
  ['listen', 'problem-names-a-tool', 'a problem asks for FriendFeed', same, within({ problems: [{ ...bins, statement: 'We are not on FriendFeed' }] })],
  ['listen', 'transparency-notice-missing', 'there is no transparency notice', lacking('notice')],
  ['listen', ['transparency-notice-out-of-date', 'lawful-basis-out-of-date', 'dpia-out-of-date'], 'everything is past its review', same, later],
  ['listen', 'transparency-notice-out-of-date', 'the notice is published only tomorrow', (s) => ({ ...s, notice: { url: 'https://x.example', publishedOn: '2026-09-02', reviewOn: '2027-01-01' } })],
  ['listen', 'lawful-basis-missing', 'there is no lawful basis', lacking('lawfulBasis')],
  ['listen', 'lawful-basis-out-of-date', 'the lawful basis lapsed yesterday', (s) => ({ ...s, lawfulBasis: { basis: 'public task', reviewOn: '2026-08-31' } })],
  ['listen', 'dpia-missing', 'there is no DPIA', lacking('dpia')],
  ['listen', 'dpia-out-of-date', 'the DPIA lapsed yesterday', (s) => ({ ...s, dpia: { reference: 'DPIA-12', reviewOn: '2026-08-31' } })],
  ['listen', 'not-from-here', 'listening has begun', (s) => ({ ...s, phase: 'listening' })],

  ['identify', 'community-purpose-unconfirmed', 'nobody confirmed what the community is for', lacking('communityPurpose')],
  ['identify', 'too-few-authors', 'too few people are active', same, within({ community: { id: 'c_1', minimumAuthorsMet: false, purpose: { ranked: [], because: [] } } })],
  ['identify', ['community-unknown', 'too-few-authors'], 'the community was not found again', same, within({ community: undefined })],
  ['identify', ['community-unknown', 'too-few-authors'], 'it is another community', same, within({ community: { id: 'c_2', minimumAuthorsMet: true, purpose: { ranked: [], because: [] } } })],
  ['identify', 'dpia-missing', 'the DPIA is gone', lacking('dpia')],

  ['observe', ['role-undecided', 'time-limit-missing'], 'no role is decided', lacking('role')],
  ['observe', 'role-not-observer', 'the role is partner', (s) => s.role === undefined ? s : { ...s, role: { ...s.role, role: 'partner' } }],
  ['observe', 'time-limit-missing', 'observing has no end', (s) => ({ ...s, role: { role: 'observer', reason: 'to learn', decidedBy: 'Head of Parks', reviewOn: '2026-10-01' } })],
  ['observe', 'time-limit-passed', 'the last day is over', same, within({ now: '2026-10-02T09:00:00Z' })],
  ['observe', 'lawful-basis-missing', 'there is no lawful basis', lacking('lawfulBasis')],

  ['participate', 'role-undecided', 'no role is decided', lacking('role')],
  ['participate', 'role-takes-no-part', 'the role is none', (s) => s.role === undefined ? s : { ...s, role: { ...s.role, role: 'none' } }],
  ['participate', 'role-takes-no-part', 'the role is observer', (s) => s.role === undefined ? s : { ...s, role: { ...s.role, role: 'observer' } }],
  ['participate', 'purpose-missing', 'there is no purpose', lacking('purpose')],
  ['participate', 'purpose-problem-unknown', 'the problem is not one of the council\'s', (s) => ({ ...s, purpose: { purpose: { solve: 'nothing' }, statedOn: '2026-09-01' } })],
  ['participate', 'value-missing', 'nothing is offered', lacking('value')],
  ['participate', 'value-missing', 'a relationship is wanted for nothing', (s) => ({ ...lacking('value')(s), purpose: { purpose: 'build-relationship', statedOn: '2026-09-01' } })],
  ['participate', 'purpose-time-limit-missing', 'understanding has no end', (s) => ({ ...lacking('value')(s), purpose: { purpose: 'understand', statedOn: '2026-09-01' } })],
  ['participate', 'purpose-time-limit-too-long', 'understanding takes 85 days', (s) => ({ ...s, purpose: { purpose: 'understand', statedOn: '2026-09-01', until: '2026-11-25' } })],
  ['participate', 'purpose-time-limit-passed', 'the time for understanding is over', (s) => ({ ...s, purpose: { purpose: 'understand', statedOn: '2026-07-01', until: '2026-08-31' } })],
  ['participate', ['steward-missing', 'deputy-missing'], 'nobody looks after it', lacking('steward')],
  ['participate', 'deputy-missing', 'the steward has no deputy', (s) => ({ ...s, steward: { post: 'Waste Operations Manager', team: 'Waste Services', handovers: [] } })],
  ['participate', 'account-undeclared', 'no account is declared', (s) => ({ ...s, accounts: [] })],
  ['participate', 'account-undeclared', 'the council gave the account up', same, within({ council: { id: 'ZZ01', accounts: [] } })],
  ['participate', 'rules-unread', 'nobody read the community\'s rules', lacking('rules')],
  ['participate', 'consent-missing', 'it is private and was not asked', (s) => ({ ...s, rules: { readOn: '2026-08-20', where: 'pinned post', access: 'private' } })],
  ['participate', 'consent-refused', 'it said no', (s) => ({ ...s, consent: { given: false, by: 'the moderators', how: 'in a thread', on: '2026-08-21' } })],
  ['participate', 'pre-election', 'it is a computed pre-election period', same, inMarch],
  ['participate', 'pre-election', 'it is an entered pre-election period', same, within({ preElectionPeriods: [{ name: 'By-election', pollingDay: '2026-10-01', nation: 'wales', startsOn: '2026-09-01' }] })],
  ['participate', 'pre-election', 'leave was signed before the period', (s) => ({ ...s, approvals: [{ kind: 'emergency', approvedBy: 'Monitoring Officer', reason: 'in case', on: '2027-03-20', until: '2027-06-01' }] }), inMarch],
  ['participate', 'pre-election', 'leave has run out', (s) => ({ ...s, approvals: [{ kind: 'emergency', approvedBy: 'Monitoring Officer', reason: 'flood', on: '2027-03-30', until: '2027-03-30' }] }), inMarch],
  ['participate', 'transparency-notice-missing', 'the notice is gone', lacking('notice')],

  ['empower', 'control-missing', 'no control is named', (s) => ({ ...s, controls: [] })],
  ['empower', 'control-missing', 'the control was taken back', (s) => ({ ...s, controls: s.controls.map((grant) => ({ ...grant, withdrawn: { on: '2026-09-01', reason: 'misuse', publishedAt: 'https://x.example' } })) })],
  ['empower', 'control-limits-missing', 'the control has no limits', (s) => ({ ...s, controls: s.controls.map((grant) => ({ ...grant, limits: ' ' })) })],
  ['empower', 'consent-refused', 'consent was taken back', (s) => ({ ...s, consent: { given: false, by: 'the moderators', how: 'in a thread', on: '2026-08-21' } })],

  ['engage', ['engagement-unknown', 'plan-missing', 'stop-condition-missing', 'channel-fit-missing', 'offline-equivalent-missing', 'missing-voices-unstated'], 'there is no such engagement', same, within({ engagements: [] })],
  ['engage', 'control-missing', 'the control was taken back', (s) => ({ ...s, controls: [] })],
  ['engage', 'pre-election', 'it is a pre-election period', (s) => ({ ...s, role: s.role }), inMarch],
  ['engage', 'engagements-stopped', 'the engagement has been stopped', same, within({ engagements: [{ ...readyEngagement, stop: { kind: 'harm', what: 'it hurt', on: '2026-09-01' } }] })],

  ['nurture', 'hosting-unrecorded', 'nobody knows whose café it is', lacking('hosting')],
  ['nurture', 'engagements-stopped', 'an engagement has been stopped and still runs', same, within({ engagements: [{ ...readyEngagement, phase: 'engaging', stop: { kind: 'harm', what: 'it hurt', on: '2026-09-01' } }] })],
  ['nurture', 'stop-condition-fired', 'a stop condition fired', (s) => ({ ...s, stop: { kind: 'harm', what: 'it hurt', on: '2026-09-01' } })],
]

const codes = (code: RefusalCode | readonly RefusalCode[]): string[] => [code].flat().sort()

describe('the guards of a relationship', () => {
  it.each(Object.entries(moves))('let it %s when everything holds', (_, { state, command }) => {
    expect(codesOf(state, command, withEngagement)).toEqual([])
  })

  for (const [name, code, what, change, world = (unchanged: DecisionContext) => unchanged] of table) it(`do not let it ${name} when ${what}: ${codes(code).join(', ')}`, () => {
    const move = moves[name]
    if (move === undefined) throw new Error(name)
    const state = change(move.state)
    expect(codesOf(state, move.command, world(withEngagement))).toEqual(codes(code))
    const step = availableMoves(state, world(withEngagement)).find(({ type }) => type === name)
    expect(step?.available).toBe(false)
    if (name !== 'engage') expect(step?.missing.map(({ code: each }) => each).sort()).toEqual(codes(code))
  })

  it('lets factual replies and emergencies through a pre-election period, signed in it by a post', () => {
    for (const kind of ['reactive-factual', 'emergency'] as const) {
      const state = obey(at.identified, { ...by, type: 'approve-pre-election', kind, approvedBy: 'Monitoring Officer', reason: 'The tide gate failed', until: '2027-04-05' }, inMarch(context))
      expect(codesOf(state, { ...by, type: 'participate' }, inMarch(context))).toEqual([])
      expect(codesOf(state, { ...by, type: 'participate' }, { ...context, now: '2027-04-06T09:00:00Z' })).toEqual(['pre-election'])
    }
    expect(codesOf(at.identified, { ...by, type: 'approve-pre-election', kind: 'emergency', approvedBy: 'mo@marshwick.example', reason: 'The tide gate failed', until: '2027-04-05' }, inMarch(context))).toEqual(['not-a-post'])
  })

  it('counts the pre-election days in London, from the first to polling day', () => {
    const on = (now: string): string[] => codesOf(at.identified, { ...by, type: 'participate' }, { ...context, now })
    expect(on('2027-03-28T22:59:59Z')).toEqual([])
    expect(on('2027-03-30T23:00:00Z')).toEqual(['pre-election'])
    expect(on('2027-05-06T22:59:59Z')).toEqual(['pre-election'])
    expect(on('2027-05-06T23:00:00Z')).toEqual([])
  })

  it('asks no value of understanding, for twelve weeks at most', () => {
    const understand = obey({ ...at.identified, value: undefined }, { ...by, type: 'state-purpose', purpose: 'understand', until: '2026-11-24' })
    expect(codesOf(understand, { ...by, type: 'participate' })).toEqual([])
  })

  it('asks only a reason and a review date of taking no role, from anywhere', () => {
    for (const state of [...Object.values(at), obey(at.engaging, { ...by, type: 'pause', reason: 'holidays' })]) {
      const leave = { ...by, type: 'withdraw', reason: 'They do well without us', reviewOn: '2027-03-01' } as const
      expect(codesOf(state, leave, { ...context, problems: [], community: undefined })).toEqual([])
      expect(codesOf(state, { ...leave, reason: '' })).toEqual(['reason-missing'])
      expect(codesOf(state, { ...leave, reviewOn: undefined as unknown as string })).toEqual(['review-date-missing'])
      expect(codesOf(state, { ...leave, reviewOn: '2026-08-31' })).toEqual(['review-date-passed'])
    }
  })

  it('says everything that is missing at once, in plain words with the rule behind it', () => {
    const decision = decide({ ...at.identified, role: undefined, purpose: undefined, value: undefined, steward: undefined, accounts: [], rules: undefined }, { ...by, type: 'participate' }, inMarch(context))
    expect(decision.ok ? [] : decision.refusals.map(({ code }) => code)).toEqual([
      'role-undecided', 'purpose-missing', 'value-missing', 'steward-missing', 'deputy-missing', 'account-undeclared', 'rules-unread', 'pre-election',
    ])
    for (const { message, source } of decision.ok ? [] : decision.refusals) {
      expect(message).toMatch(/^[A-Z].*[.)]$/)
      expect(source.length).toBeGreaterThan(5)
    }
    expect(decision.ok ? [] : decision.refusals.at(-1)).toMatchObject({ code: 'pre-election', source: 'Code of recommended practice on local authority publicity' })
  })

  it('lets a pause be no way round what lapsed meanwhile', () => {
    const paused = obey(at.participating, { ...by, type: 'pause', reason: 'an election is called' })
    expect(codesOf(paused, { ...by, type: 'resume' })).toEqual([])
    expect(obey(paused, { ...by, type: 'resume' }).phase).toBe('participating')
    expect(codesOf(paused, { ...by, type: 'resume' }, inMarch(context))).toEqual(['pre-election'])
    expect(codesOf({ ...paused, consent: { given: false, by: 'the moderators', how: 'in a thread', on: '2026-08-21' } }, { ...by, type: 'resume' })).toEqual(['consent-refused'])
  })

  it('leaves only Close, Pause and Withdraw after a stop condition fired', () => {
    for (const state of [at.participating, at.empowering, at.engaging, at.nurturing]) {
      const stopped = obey(state, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'People were shouted at' })
      expect(availableMoves(stopped, withEngagement).filter(({ available }) => available).map(({ type }) => type)).toEqual(['pause', 'withdraw', 'close'])
      expect(codesOf(obey(stopped, { ...by, type: 'pause', reason: 'to think' }), { ...by, type: 'resume' })).toEqual(['stop-condition-fired'])
      expect(codesOf(stopped, { ...by, type: 'grant-control', controlId: 'g9', control: 'topics', limits: 'all' })).toEqual(['stop-condition-fired'])
    }
  })

  it('takes a no for an answer: only the community\'s own yes lets the council back', () => {
    const asked = obey(at.participating, { ...by, type: 'record-consent', consent: { given: false, by: 'the moderators', how: 'a post', on: '2026-09-01' } })
    expect(asked.stop?.kind).toBe('asked-to-leave')
    const left = obey(asked, { ...by, type: 'withdraw', reason: 'They asked us to', reviewOn: '2027-03-01' })
    expect(left.stop).toBeUndefined()
    const again = obey(left, facts.participate[0])
    expect(codesOf(again, { ...by, type: 'participate' })).toEqual(['consent-refused'])
    const invited = obey(again, { ...by, type: 'record-consent', consent: { given: true, by: 'the moderators', how: 'a message', on: '2026-09-01' } })
    expect(codesOf(invited, { ...by, type: 'participate' })).toEqual([])
  })

  it('hears a no whatever has stopped before, and where the council only watches', () => {
    const no = { ...by, type: 'record-consent', consent: { given: false, by: 'the moderators', how: 'a post', on: '2026-09-01' } } as const
    const harmed = obey(at.participating, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'People were shouted at' })
    const refused = obey(harmed, no)
    expect(refused).toMatchObject({ stop: { kind: 'harm' }, consent: { given: false }, version: harmed.version + 1 })
    const left = obey(refused, { ...by, type: 'withdraw', reason: 'It did harm', reviewOn: '2027-03-01' })
    expect(codesOf(obey(left, facts.participate[0]), { ...by, type: 'participate' })).toEqual(['consent-refused'])
    expect(codesOf(harmed, { ...no, consent: { ...no.consent, given: true } })).toEqual(['stop-condition-fired'])

    const watched = obey(obey(at.watching, { ...by, type: 'observe' }), no)
    expect(watched.stop?.kind).toBe('asked-to-leave')
    expect(availableMoves(watched, context).filter(({ available }) => available).map(({ type }) => type)).toEqual(['pause', 'withdraw', 'close'])
    expect(obey(at.watching, no).stop).toBeUndefined()
  })

  it('does not let the council watch a community that has asked it to leave', () => {
    const stopped = obey(at.participating, { ...by, type: 'fire-stop-condition', kind: 'asked-to-leave', what: 'They asked us to go' })
    const left = obey(stopped, { ...by, type: 'withdraw', reason: 'They asked us to', reviewOn: '2027-03-01' })
    const watching = obey(left, { ...by, type: 'decide-role', role: 'observer', reason: 'To see what comes', reviewOn: '2027-01-01', until: '2026-11-01' })
    expect(codesOf(watching, { ...by, type: 'observe' })).toEqual(['consent-refused'])
  })

  it('lets withdrawing be no way round listening and identifying', () => {
    const left = [...facts.listen, { ...by, type: 'withdraw' as const, reason: 'Not now', reviewOn: '2027-03-01' }, ...facts.participate].reduce((state, command) => obey(state, command), initialRelationship('r1', 'c_1'))
    const unasked = { ...context, problems: [], community: undefined }
    expect(codesOf({ ...left, purpose: { purpose: 'build-relationship', statedOn: '2026-09-01' } }, { ...by, type: 'participate' }, unasked)).toEqual(['community-purpose-unconfirmed', 'community-unknown', 'problem-missing', 'too-few-authors'])
    expect(codesOf(left, { ...by, type: 'participate' })).toEqual(['community-purpose-unconfirmed'])
    expect(codesOf(obey(left, facts.identify[0]), { ...by, type: 'participate' })).toEqual([])
  })

  it('labels a café that is the council\'s own', () => {
    const hosted = (formedBy: 'community' | 'council' | 'partner', hostedBy: 'community' | 'council' | 'partner'): RelationshipState =>
      obey(obey(at.engaging, { ...by, type: 'record-hosting', hosting: { formedBy, hostedBy, because: 'the forum\'s first page' } }), { ...by, type: 'nurture' })
    expect(hosted('community', 'council').councilRun).toBe(false)
    expect(hosted('council', 'community').councilRun).toBe(false)
    expect(hosted('council', 'council').councilRun).toBe(true)
    expect(hosted('partner', 'council').councilRun).toBe(true)
  })

  it('does not slip from taking part back to watching, nor to a purpose without end', () => {
    expect(codesOf(at.participating, { ...by, type: 'decide-role', role: 'observer', reason: 'less work', reviewOn: '2027-01-01' })).toEqual(['role-takes-no-part'])
    expect(codesOf(at.participating, { ...by, type: 'state-purpose', purpose: 'understand' })).toEqual(['purpose-time-limit-missing'])
  })
})

describe('the guards of recording', () => {
  const engaged = at.participating
  it.each<[string, RefusalCode, RelationshipState, Parameters<typeof codesOf>[1]]>([
    ['an account that is not the council\'s', 'account-not-the-councils', engaged, { ...by, type: 'declare-account', account: 'bluesky/somebody' }],
    ['a handover where nobody looks after it', 'steward-missing', at.proposed, { ...by, type: 'hand-over-steward', post: 'Parks Manager', notes: 'all well' }],
    ['a second control under one id', 'id-in-use', engaged, { ...by, type: 'grant-control', controlId: 'g1', control: 'content', limits: 'the newsletter' }],
    ['a control without limits', 'control-limits-missing', engaged, { ...by, type: 'grant-control', controlId: 'g2', control: 'content', limits: '' }],
    ['taking back a control nobody has', 'unknown-id', engaged, { ...by, type: 'withdraw-control', controlId: 'g2', reason: 'misuse', publishedAt: 'https://x.example' }],
    ['taking back a control without a published reason', 'withdrawal-unpublished', engaged, { ...by, type: 'withdraw-control', controlId: 'g1', reason: 'misuse', publishedAt: '' }],
    ['keeping a promise nobody made', 'unknown-id', engaged, { ...by, type: 'keep-commitment', commitmentId: 'k1', evidence: 'done' }],
    ['answering help nobody asked', 'unknown-id', engaged, { ...by, type: 'record-help-answered', helpId: 'h1', given: true, what: 'done' }],
    ['acknowledging a complaint nobody made', 'unknown-id', engaged, { ...by, type: 'acknowledge-complaint', complaintId: 'x' }],
    ['a complaint from tomorrow', 'date-invalid', engaged, { ...by, type: 'record-complaint', complaintId: 'x', about: 'the notice', receivedOn: '2026-09-02' }],
    ['recognition of nobody in particular', 'recognition-without-consent', engaged, { ...by, type: 'take-nurture-action', action: { id: 'a1', kind: 'recognise', what: 'a mention', obstacle: 'nobody knows them', asked: true, on: '2026-09-01' } }],
    ['leave for a day that is over', 'date-invalid', engaged, { ...by, type: 'approve-pre-election', kind: 'emergency', approvedBy: 'Monitoring Officer', reason: 'flood', until: '2026-08-31' }],
    ['a role to be reviewed yesterday', 'review-date-passed', at.identified, { ...by, type: 'decide-role', role: 'partner', reason: 'they asked', reviewOn: '2026-08-31' }],
    ['anything new after the end', 'closed', obey(engaged, { ...by, type: 'close', reason: 'done' }), { ...by, type: 'confirm-purpose', words: 'other' }],
  ])('refuse %s', (_, code, state, command) => {
    expect(codesOf(state, command)).toEqual([code])
  })

  it('settle a promise, a request and a complaint once, even after the end', () => {
    const promised = obeyAll(engaged, [
      { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'The round\'s log by Friday', due: '2026-09-04' },
      { ...by, type: 'record-help-asked', helpId: 'h1', what: 'a room on Fridays' },
      { ...by, type: 'record-complaint', complaintId: 'x1', about: 'the transparency notice', receivedOn: '2026-08-10' },
      { ...by, type: 'close', reason: 'The group has moved on' },
    ])
    const settled = obeyAll(promised, [
      { ...by, type: 'keep-commitment', commitmentId: 'k1', evidence: 'https://marshwick.example/log' },
      { ...by, type: 'record-help-answered', helpId: 'h1', given: true, what: 'the hall, free of charge' },
      { ...by, type: 'acknowledge-complaint', complaintId: 'x1' },
    ])
    expect(settled.commitments).toEqual([{ id: 'k1', promise: 'The round\'s log by Friday', madeOn: '2026-09-01', due: '2026-09-04', kept: true, settledOn: '2026-09-01', evidence: 'https://marshwick.example/log' }])
    expect(settled.help[0]?.answer?.given).toBe(true)
    expect(settled.complaints[0]).toMatchObject({ acknowledgeBy: '2026-09-09', acknowledgedOn: '2026-09-01' })
    expect(codesOf(settled, { ...by, type: 'break-commitment', commitmentId: 'k1', evidence: 'no' })).toEqual(['already-settled'])
    expect(codesOf(settled, { ...by, type: 'record-help-answered', helpId: 'h1', given: false, what: 'no' })).toEqual(['already-settled'])
    expect(codesOf(settled, { ...by, type: 'acknowledge-complaint', complaintId: 'x1' })).toEqual(['already-settled'])
  })
})

describe('the guards of an engagement', () => {
  const start = { ...by, type: 'start' } as const
  const formal: EngagementState = { ...readyEngagement, plan: { ...plan, formalConsultation: true } }
  const met = { met: true, how: 'as the paper of 1 September says' }
  const tests = { formativeStage: met, sufficientReasons: met, adequateTime: met, conscientiousConsideration: met }
  const fit = readyEngagement.channelFit
  if (fit === undefined) throw new Error('the ready engagement has its channels')

  it('let it start when everything holds', () => {
    expect(codesOf(readyEngagement, start, engagementContext)).toEqual([])
    expect(codesOf({ ...formal, gunning: tests }, start, engagementContext)).toEqual([])
    expect(codesOf({ ...readyEngagement, channelFit: { ...fit, voicesMissing: 'unknown' } }, start, engagementContext)).toEqual([])
    expect(codesOf(readyEngagement, start, { ...context, relationship: at.nurturing })).toEqual([])
  })

  it.each<[string, RefusalCode | RefusalCode[], EngagementState, DecisionContext?]>([
    ['it has no plan', ['plan-missing', 'stop-condition-missing'], { ...readyEngagement, plan: undefined }],
    ['its plan has no stop condition', 'stop-condition-missing', { ...readyEngagement, plan: { ...plan, stopConditions: [] } }],
    ['a stop condition does not say when', 'stop-condition-incomplete', { ...readyEngagement, plan: { ...plan, stopConditions: [{ kind: 'no-value' }] } }],
    ['it is reviewed before it starts', 'plan-review-before-start', { ...readyEngagement, plan: { ...plan, reviewOn: '2026-09-06' } }],
    ['nobody looked at the channels', ['channel-fit-missing', 'offline-equivalent-missing', 'missing-voices-unstated'], { ...readyEngagement, channelFit: undefined }],
    ['no channel people use is named', 'channel-fit-missing', { ...readyEngagement, channelFit: { ...fit, channels: [] } }],
    ['there is no offline equivalent', 'offline-equivalent-missing', { ...readyEngagement, channelFit: { channels: fit.channels, replaces: [], voicesMissing: 'unknown' } }],
    ['nobody is said to be missing', 'missing-voices-unstated', { ...readyEngagement, channelFit: { ...fit, voicesMissing: [] } }],
    ['a formal consultation answers no Gunning test', ['gunning-formative-stage', 'gunning-sufficient-reasons', 'gunning-adequate-time', 'gunning-conscientious-consideration'], formal],
    ['proposals are settled already', 'gunning-formative-stage', { ...formal, gunning: { ...tests, formativeStage: { met: false, how: 'it is decided' } } }],
    ['reasons are too few', 'gunning-sufficient-reasons', { ...formal, gunning: { ...tests, sufficientReasons: { met: false, how: 'none given' } } }],
    ['time is too short', 'gunning-adequate-time', { ...formal, gunning: { ...tests, adequateTime: { met: false, how: 'three days' } } }],
    ['answers will not be read', 'gunning-conscientious-consideration', { ...formal, gunning: { ...tests, conscientiousConsideration: { met: false, how: 'nobody has time' } } }],
    ['its problem is not the council\'s', 'problem-missing', { ...readyEngagement, problemId: 'nothing' }],
    ['its relationship is not known', ['relationship-not-engaging', 'relationship-unknown'], readyEngagement, context],
    ['its relationship only takes part', 'relationship-not-engaging', readyEngagement, { ...context, relationship: at.participating }],
    ['its relationship was stopped', 'relationship-stopped', readyEngagement, { ...context, relationship: { ...at.engaging, stop: { kind: 'harm', what: 'it hurt', on: '2026-09-01' } } }],
    ['its relationship lost its steward', ['deputy-missing', 'steward-missing'], readyEngagement, { ...context, relationship: { ...at.engaging, steward: undefined } }],
    ['it is a pre-election period', 'pre-election', readyEngagement, inMarch(engagementContext)],
    ['a stop condition fired', 'stop-condition-fired', { ...readyEngagement, stop: { kind: 'harm', what: 'it hurt', on: '2026-09-01' } }],
    ['it is closed', 'closed', { ...readyEngagement, phase: 'closed' }],
    ['it has started', 'not-from-here', { ...readyEngagement, phase: 'engaging' }],
  ])('do not let it start when %s', (_, code, state, world = engagementContext) => {
    expect(codesOf(state, start, world)).toEqual(codes(code))
  })

  it('keep what let it start while it runs', () => {
    const running = obey(readyEngagement, start, engagementContext)
    expect(codesOf(running, { ...by, type: 'set-plan', plan: { ...plan, stopConditions: [] } })).toEqual(['stop-condition-missing'])
    expect(codesOf(running, { ...by, type: 'set-plan', plan: { ...plan, formalConsultation: true } })).toHaveLength(4)
    expect(codesOf(running, { ...by, type: 'fit-channels', channelFit: { ...fit, voicesMissing: [] } })).toEqual(['missing-voices-unstated'])
    expect(codesOf(running, { ...by, type: 'set-plan', plan: { ...plan, reviewOn: '2026-11-01' } })).toEqual([])
  })

  it('let no formal consultation be called something else once it runs', () => {
    const running = obey({ ...formal, gunning: tests }, start, engagementContext)
    for (const state of [running, obey(running, { ...by, type: 'pause', reason: 'to think' })]) {
      expect(codesOf(state, { ...by, type: 'set-plan', plan })).toEqual(['formal-consultation-dropped'])
      expect(codesOf(state, { ...by, type: 'set-plan', plan: { ...plan, formalConsultation: true, reviewOn: '2026-11-01' } })).toEqual([])
    }
    expect(codesOf({ ...formal, gunning: tests }, { ...by, type: 'set-plan', plan })).toEqual([])
  })

  it('leave only Close, Pause and Withdraw after a stop condition fired', () => {
    const running = obey(readyEngagement, start, engagementContext)
    const stopped = obey(running, { ...by, type: 'fire-stop-condition', kind: 'no-value', what: 'Eight weeks and nothing new' })
    expect(availableMoves(stopped, engagementContext).filter(({ available }) => available).map(({ type }) => type)).toEqual(['pause', 'withdraw', 'close'])
    expect(codesOf(obey(stopped, { ...by, type: 'pause', reason: 'to think' }), { ...by, type: 'resume' }, engagementContext)).toEqual(['stop-condition-fired'])
    expect(codesOf(stopped, { ...by, type: 'set-plan', plan })).toEqual(['stop-condition-fired'])
    const closed = obey(stopped, { ...by, type: 'close', reason: 'No value' })
    expect(codesOf(closed, { ...by, type: 'record-outcome', outcome: { measurement: { kind: 'not-measured', why: 'nobody answered' }, whatChanged: 'nothing', whatWeLearned: 'ask at the hall first', loopClosedOn: '2026-09-01' } })).toEqual([])
    expect(codesOf(closed, { ...by, type: 'withdraw', reason: 'again', reviewOn: '2026-10-01' })).toEqual(['closed'])
  })

  it('act on a voice that was named as missing, and on no other', () => {
    const acted = obey(readyEngagement, { ...by, type: 'act-on-missing-voice', who: 'people without a phone', what: 'A slip through every door' })
    expect(acted.channelFit?.voicesMissing).toEqual([{ who: 'people without a phone', actedOn: { on: '2026-09-01', what: 'A slip through every door' } }])
    expect(codesOf(readyEngagement, { ...by, type: 'act-on-missing-voice', who: 'others', what: 'a slip' })).toEqual(['unknown-id'])
  })

  it('know an engagement of another relationship when they see one', () => {
    const other = { ...readyEngagement, relationshipId: 'r2' }
    expect(codesOf(at.empowering, { ...by, type: 'engage', engagementId: 'e1' }, { ...context, engagements: [other] })).toContain('engagement-unknown')
    expect(codesOf(at.empowering, { ...by, type: 'engage', engagementId: 'e1' }, { ...context, engagements: [{ ...readyEngagement, phase: 'closed' }] })).toContain('engagement-unknown')
  })
})
