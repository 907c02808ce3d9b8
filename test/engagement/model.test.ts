import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BusinessProblem } from 'civic-cafe/council'
import {
  availableMoves, decide, evolve, explain, initialEngagement, initialRelationship, replay, upcast,
  type DecisionContext, type EngagementEvent, type EngagementState,
  type RelationshipCommand, type RelationshipEvent, type RelationshipMoveCommand, type RelationshipState,
} from 'civic-cafe/engagement'
import { EngagementEvent as EngagementEventSchema } from '../../src/engagement/records/engagement-event.js'
import { RelationshipEvent as RelationshipEventSchema } from '../../src/engagement/records/relationship-event.js'
import { anyEngagementCommand, anyRelationshipCommand, good } from './commands.js'
import { disagrees, ownForm, relationshipMoveTypes, wellFormed } from './model-support.js'
import { expectedCodes, expectedPlanCodes } from './oracle.js'
import { bins, by, context, engagementFacts, facts, plan } from './support.js'

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

        if (relationshipMoveTypes.has(asked.type)) {
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
