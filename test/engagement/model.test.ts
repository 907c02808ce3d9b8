import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BusinessProblem } from 'civic-cafe/council'
import {
  availableMoves, decide, evolve, explain, initialEngagement, initialRelationship, replay, upcast,
  type Decision, type DecisionContext, type EngagementCommand, type EngagementEvent, type EngagementState, type Move,
  type RelationshipCommand, type RelationshipEvent, type RelationshipMoveCommand, type RelationshipState,
} from 'civic-cafe/engagement'
import { EngagementEvent as EngagementEventSchema } from '../../src/engagement/records/engagement-event.js'
import { RelationshipEvent as RelationshipEventSchema } from '../../src/engagement/records/relationship-event.js'
import { expectedCodes, expectedPlanCodes } from './oracle.js'
import { bins, by, context, engagementFacts, facts, plan } from './support.js'

const day = fc.constantFrom('2026-08-31', '2026-09-20', '2026-11-01', '2027-01-15', '2027-08-01')
const id = fc.constantFrom('1', '2')
const words = fc.constantFrom('as agreed at the hall', 'because they asked', '')
const signedBy = fc.oneof({ weight: 30, arbitrary: fc.constant('Head of Parks') }, { weight: 1, arbitrary: fc.constantFrom('jo@marshwick.example', '@jo', '') })

function command<T extends string, S extends Record<string, fc.Arbitrary<unknown>>>(type: T, shape: S) {
  return fc.record({ type: fc.constant(type), decidedBy: signedBy, ...shape })
}

const shared = [
  command('pause', { reason: words }), command('resume', {}),
  command('close', { reason: words }), command('withdraw', { reason: words, reviewOn: day }),
  command('make-commitment', { commitmentId: id, promise: words, due: day }),
  command('keep-commitment', { commitmentId: id, evidence: words }),
  command('break-commitment', { commitmentId: id, evidence: words }),
  command('approve-pre-election', { kind: fc.constantFrom('emergency', 'reactive-factual'), approvedBy: signedBy, reason: words, until: day }),
  command('fire-stop-condition', { kind: fc.constantFrom('harm', 'asked-to-leave', 'no-value'), what: words }),
]
const good = Object.values(facts).flat()
const watch = { ...by, type: 'decide-role', role: 'observer', reason: 'To learn how they talk', reviewOn: '2027-01-01', until: '2026-12-01' } as const
const anyRelationshipCommand = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<RelationshipCommand>(...good, watch) },
  { weight: 10, arbitrary: fc.constantFrom('listen', 'identify', 'observe', 'participate', 'empower', 'nurture').chain((type) => command(type, {})) },
  { weight: 3, arbitrary: command('engage', { engagementId: fc.constantFrom('e1', 'e2', 'e3') }) },
  { weight: 3, arbitrary: fc.oneof(...shared) },
  {
    weight: 6,
    arbitrary: fc.oneof(
      command('record-lawful-basis', { lawfulBasis: fc.record({ basis: words, reviewOn: day }) }),
      command('decide-role', { role: fc.constantFrom('none', 'observer', 'contributor', 'convener'), reason: words, reviewOn: day, until: fc.option(day, { nil: undefined }) }),
      command('state-purpose', { purpose: fc.constantFrom('understand', 'build-relationship', { solve: 'missed-bins' }, { solve: 'other' }), until: fc.option(day, { nil: undefined }) }),
      command('appoint-steward', { post: signedBy, deputy: fc.option(signedBy, { nil: undefined }), team: words }),
      command('hand-over-steward', { post: signedBy, notes: words }),
      command('declare-account', { account: fc.constantFrom('bluesky/marshwick', 'bluesky/other') }),
      command('record-rules-read', { rules: fc.record({ readOn: day, where: words, access: fc.constantFrom('open', 'private') }) }),
      command('record-consent', { consent: fc.record({ given: fc.boolean(), by: words, how: words, on: day }) }),
      command('record-hosting', { hosting: fc.record({ formedBy: fc.constantFrom('community', 'council'), hostedBy: fc.constantFrom('community', 'council', 'partner'), because: words }) }),
      command('grant-control', { controlId: id, control: fc.constantFrom('topics', 'decision'), limits: words }),
      command('withdraw-control', { controlId: fc.constantFrom('1', '2', 'g1'), reason: words, publishedAt: words }),
      command('record-help-asked', { helpId: id, what: words }),
      command('record-help-answered', { helpId: id, given: fc.boolean(), what: words }),
      command('record-complaint', { complaintId: id, about: words, receivedOn: day }),
      command('acknowledge-complaint', { complaintId: id }),
      command('take-nurture-action', { action: fc.record({ id, kind: fc.constantFrom('support', 'recognise'), what: words, obstacle: words, asked: fc.boolean(), on: day }) }),
      command('record-plan-recognition', { recognition: fc.record({ document: words, section: words, wording: words, ownDescription: words, adoptedOn: day }) }),
    ),
  },
) as fc.Arbitrary<RelationshipCommand>

const base = initialEngagement('e1', { relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins' })
const anyEngagement: fc.Arbitrary<EngagementState> = fc.record({
  id: fc.constantFrom('e1', 'e2'),
  relationshipId: fc.constantFrom('r1', 'r1', 'r1', 'r2'),
  phase: fc.constantFrom('planned', 'engaging', 'paused', 'closed'),
  ready: fc.integer({ min: 0, max: 3 }),
  stopped: fc.integer({ min: 0, max: 4 }),
}).map(({ ready, stopped, ...rest }) => ({
  ...base,
  ...rest,
  ...(ready > 0 && { plan, channelFit: engagementFacts[1].channelFit }),
  ...(stopped === 0 && { stop: { kind: 'harm' as const, what: 'it hurt', on: '2026-09-01' } }),
}))

// One world in five is not in order; the clock never runs backwards.
const anyWorld: fc.Arbitrary<DecisionContext> = fc.record({
  problems: fc.oneof({ weight: 6, arbitrary: fc.constant([bins]) }, { weight: 1, arbitrary: fc.constantFrom<BusinessProblem[]>([], [{ ...bins, withoutSocialMedia: '' }], [{ ...bins, statement: 'We are not on FriendFeed' }]) }),
  council: fc.oneof({ weight: 6, arbitrary: fc.constant(context.council) }, { weight: 1, arbitrary: fc.constant<DecisionContext['council']>({ id: 'ZZ01', accounts: [] }) }),
  minimumAuthorsMet: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  communityId: fc.integer({ min: 0, max: 5 }).map((n) => n > 0 ? 'c_1' : 'c_2'),
  engagements: fc.array(anyEngagement, { maxLength: 2 }),
  preElectionPeriods: fc.constantFrom([], [{ name: 'By-election', pollingDay: '2026-10-15', nation: 'england' as const, startsOn: '2026-09-10' }]),
}).map(({ minimumAuthorsMet, communityId, ...world }) => ({ ...context, ...world, community: { id: communityId, minimumAuthorsMet, purpose: { ranked: [], because: [] } } }))

// Most relationships have got somewhere before anything goes wrong.
const path: readonly RelationshipCommand[] = [
  ...facts.listen, { ...by, type: 'listen' }, ...facts.identify, { ...by, type: 'identify' }, ...facts.participate, { ...by, type: 'participate' },
  ...facts.empower, { ...by, type: 'empower' }, { ...by, type: 'engage', engagementId: 'e1' }, ...facts.nurture, { ...by, type: 'nurture' },
]
const steps = fc.array(fc.tuple(anyRelationshipCommand, fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anyWorld }), fc.integer({ min: 0, max: 3 })), { minLength: 10, maxLength: 45 })

function wellFormed(move: Move): RelationshipCommand & EngagementCommand {
  return {
    ...by, type: move.type, ...(move.engagementId !== undefined && { engagementId: move.engagementId }),
    ...(move.asks.includes('reason') && { reason: 'as agreed' }), ...(move.asks.includes('reviewOn') && { reviewOn: '2029-01-01' }),
  } as RelationshipCommand & EngagementCommand
}

// Cheap, because it is asked for every move at every step.
function disagrees(move: Move, said: Decision<unknown>): boolean {
  return said.ok !== move.available || JSON.stringify(said.ok ? [] : said.refusals) !== JSON.stringify(move.missing)
}

const moveTypes: ReadonlySet<string> = new Set<RelationshipMoveCommand['type']>(['listen', 'identify', 'observe', 'participate', 'empower', 'engage', 'nurture', 'pause', 'resume', 'withdraw', 'close'])
const ownForm: ReadonlySet<string> = new Set(['not-a-post', 'reason-missing', 'review-date-missing', 'review-date-passed'])

describe('a relationship, whatever is asked of it', () => {
  it('bypasses no guard, names every unmet one, says the same in advance, and comes back from its ledger', () => {
    const reached = new Set<string>()
    fc.assert(fc.property(fc.integer({ min: 0, max: path.length }), steps, (length, sequence) => {
      const onThePath = path.slice(0, length).map((asked) => [asked, undefined, 0] as const)
      let state: RelationshipState = initialRelationship('r1', 'c_1')
      let world: DecisionContext = { ...context, engagements: [{ ...base, plan, channelFit: engagementFacts[1].channelFit }] }
      let hour = Date.parse(context.now)
      const ledger: RelationshipEvent[] = []
      for (const [asked, change, days] of [...onThePath, ...sequence]) {
        hour += days * 86_400_000
        world = { ...world, ...change, now: new Date(hour).toISOString() }
        const decision = decide(state, asked, world)
        const codes = decision.ok ? [] : decision.refusals.map(({ code }) => code)

        if (moveTypes.has(asked.type)) {
          const type = asked.type as RelationshipMoveCommand['type']
          const expected = expectedCodes(type, state, world, asked.type === 'engage' ? asked.engagementId : undefined)
          expect(codes.filter((code) => !ownForm.has(code)).sort()).toEqual(expected)
        }
        if (asked.decidedBy.includes('@') || asked.decidedBy === '') expect(codes).toContain('not-a-post')

        for (const move of availableMoves(state, world)) {
          if (move.type === 'engage' && move.engagementId === undefined) continue
          if (disagrees(move, decide(state, wellFormed(move), world))) expect.fail(`decide and availableMoves disagree about ${move.type}`)
        }

        const before = JSON.stringify(state)
        if (decision.ok) {
          expect(decision.events.length).toBeGreaterThan(0)
          for (const event of decision.events) {
            expect(RelationshipEventSchema.safeParse(event).success).toBe(true)
            ledger.push(event)
            const next = evolve(state, event)
            expect(next.version).toBe(state.version + 1)
            state = next
          }
          reached.add(state.phase)
        } else {
          for (const { message, source } of decision.refusals) expect(message !== '' && source !== '').toBe(true)
        }
        expect(decision.ok || JSON.stringify(state) === before).toBe(true)
      }
      if (ledger.length === 0) return
      expect(replay(ledger)).toEqual(state)
      expect(replay(ledger.map((event) => upcast(JSON.parse(JSON.stringify(event)))))).toEqual(state)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      expect(explain(state).length).toBeGreaterThan(state.version)
    }), { numRuns: 120, seed: 20260901 })
    // The sequences are worth something only if they go everywhere.
    expect([...reached].sort()).toEqual(['closed', 'empowering', 'engaging', 'identified', 'listening', 'no-role', 'nurturing', 'observing', 'participating', 'paused', 'proposed'])
  })
})

const anyEngagementCommand = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<EngagementCommand>(...engagementFacts) },
  { weight: 4, arbitrary: command('start', {}) },
  { weight: 3, arbitrary: fc.oneof(...shared) },
  {
    weight: 4,
    arbitrary: fc.oneof(
      command('set-plan', {
        plan: fc.record({
          focus: words, whatPeopleNeedToDo: words, promise: fc.constantFrom('inform', 'consult', 'empower'), startsOn: day, reviewOn: day, formalConsultation: fc.boolean(),
          stopConditions: fc.array(fc.record({ kind: fc.constantFrom('harm', 'no-value'), afterWeeks: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }) }), { maxLength: 2 }),
        }),
      }),
      command('fit-channels', {
        channelFit: fc.record({
          channels: fc.constantFrom([], [{ name: 'hall', medium: 'offline', does: 'talk' }]), replaces: fc.constant([]),
          voicesMissing: fc.constantFrom('unknown', [], [{ who: 'night workers' }]), offlineEquivalent: fc.option(words, { nil: undefined }),
        }),
      }),
      command('act-on-missing-voice', { who: fc.constantFrom('night workers', 'others'), what: words }),
      command('record-gunning-tests', {
        tests: fc.record({ formativeStage: fc.boolean(), sufficientReasons: fc.boolean(), adequateTime: fc.boolean(), conscientiousConsideration: fc.boolean() })
          .map((met) => Object.fromEntries(Object.entries(met).map(([name, yes]) => [name, { met: yes, how: 'as said' }]))),
      }),
      command('record-outcome', {
        outcome: fc.record({ measurement: fc.constantFrom({ kind: 'not-measured', why: 'too few' }, { kind: 'measured', what: 'missed', unit: 'a week', value: 3, interval: [1, 5], n: 40 }, { kind: 'measured', what: 'missed', unit: 'a week', value: 3, interval: [5, 1], n: 40 }), whatChanged: words, whatWeLearned: words }),
      }),
    ),
  },
) as fc.Arbitrary<EngagementCommand>

describe('an engagement, whatever is asked of it', () => {
  it('starts only with every guard held, keeps them while it runs, and comes back from its ledger', () => {
    const reached = new Set<string>()
    const relationship = initialRelationship('r1', 'c_1')
    const ready: RelationshipState = good.reduce<RelationshipState>((state, asked) => {
      const decision = decide(state, asked, context)
      return decision.ok ? decision.events.reduce((before, event) => evolve(before, event), state) : state
    }, relationship)
    fc.assert(fc.property(fc.array(fc.tuple(anyEngagementCommand, fc.constantFrom('engaging', 'engaging', 'nurturing', 'participating')), { minLength: 8, maxLength: 40 }), (sequence) => {
      let state = base
      const ledger: EngagementEvent[] = []
      for (const [asked, phase] of sequence) {
        const world: DecisionContext = { ...context, relationship: { ...ready, phase: phase as RelationshipState['phase'] } }
        const decision = decide(state, asked, world)
        const codes = decision.ok ? [] : decision.refusals.map(({ code }) => code)
        if (asked.type === 'start') {
          const expected = [
            ...(state.phase === 'closed' || state.phase === 'withdrawn' ? ['closed'] : state.phase === 'planned' ? [] : ['not-from-here']),
            ...(state.stop === undefined ? [] : ['stop-condition-fired']),
            ...(phase === 'participating' ? ['relationship-not-engaging'] : []),
            ...expectedPlanCodes(state),
          ].sort()
          expect(codes.filter((code) => !ownForm.has(code)).sort()).toEqual(expected)
        }
        for (const move of availableMoves(state, world)) {
          if (disagrees(move, decide(state, wellFormed(move), world))) expect.fail(`decide and availableMoves disagree about ${move.type}`)
        }
        if (decision.ok) for (const event of decision.events) {
          expect(EngagementEventSchema.safeParse(event).success).toBe(true)
          ledger.push(event)
          state = evolve(state, event)
        }
        if (state.phase === 'engaging') expect(expectedPlanCodes(state)).toEqual([])
        reached.add(state.phase)
      }
      if (ledger.length === 0) return
      expect(replay(ledger)).toEqual(state)
      expect(replay(ledger.map((event) => upcast(JSON.parse(JSON.stringify(event)))))).toEqual(state)
      expect(explain(state).length).toBeGreaterThan(state.version)
    }), { numRuns: 100, seed: 20260901 })
    expect([...reached].sort()).toEqual(['closed', 'engaging', 'paused', 'planned', 'withdrawn'])
  })
})
