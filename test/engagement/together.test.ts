import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BusinessProblem } from 'civic-cafe/council'
import {
  availableMoves, decide, evolve, followRelationship, initialEngagement, initialRelationship, replay, upcast,
  type Decision, type DecisionContext, type EngagementCommand, type EngagementEvent, type EngagementMoveCommand, type EngagementState,
  type RelationshipCommand, type RelationshipEvent, type RelationshipMoveCommand, type RelationshipState,
} from 'civic-cafe/engagement'
import { anyEngagementCommand, anyRelationshipCommand } from './commands.js'
import { expectedCodes, expectedStartCodes } from './oracle.js'
import { disagrees, engagementMoveTypes, ownForm, relationshipMoveTypes, wellFormed } from './model-support.js'
import { bins, context, engagementFacts, facts } from './support.js'

// Both aggregates together, as a council app runs them: one relationship, three engagements, one world that changes.

const ids = ['e1', 'e2', 'e3'] as const
const problemOf = { e1: 'missed-bins', e2: 'missed-bins', e3: 'dark-lanes' } as const
const lanes: BusinessProblem = { ...bins, id: 'dark-lanes' }

interface Model {
  world: DecisionContext
}

/** What is under test: states, and the ledgers they came from. */
interface Real {
  relationship: RelationshipState
  readonly engagements: Map<string, EngagementState>
  readonly relationshipLedger: RelationshipEvent[]
  readonly engagementLedgers: Map<string, EngagementEvent[]>
  readonly reached: Set<string>
  readonly refused: Set<string>
}

const worldOf = ({ world }: Model, real: Real): DecisionContext => ({ ...world, relationship: real.relationship, engagements: [...real.engagements.values()] })

function kept<Event>(events: readonly Event[], ledger: Event[]): void {
  for (const event of events) ledger.push(JSON.parse(JSON.stringify(event)) as Event)
}

/** Every unmet guard and no other; the codes of the command's own form left out. */
function guardCodes(decision: Decision<unknown>): string[] {
  return decision.ok ? [] : decision.refusals.map(({ code }) => code).filter((code) => !ownForm.has(code)).sort()
}

class Relate implements fc.Command<Model, Real> {
  constructor(readonly command: RelationshipCommand) {}
  check = (): boolean => true
  toString = (): string => `relate ${JSON.stringify(this.command)}`
  run(model: Model, real: Real): void {
    relate(model, real, this.command)
  }
}

function relate(model: Model, real: Real, command: RelationshipCommand): void {
  const world = worldOf(model, real)
  const before = JSON.stringify(real.relationship)
  const decision = decide(real.relationship, command, world)
  if (JSON.stringify(real.relationship) !== before) expect.fail('decide changed the state it was given')
  if (relationshipMoveTypes.has(command.type)) {
    const asked = command as RelationshipMoveCommand
    expect(guardCodes(decision)).toEqual(expectedCodes(asked.type, real.relationship, world, asked.type === 'engage' ? asked.engagementId : undefined))
  }
  if (!decision.ok) {
    expect(decision.refusals.length).toBeGreaterThan(0)
    for (const { code } of decision.refusals) real.refused.add(code)
    return
  }
  for (const event of decision.events) real.relationship = evolve(real.relationship, event)
  kept(decision.events, real.relationshipLedger)
  // As a café would: what runs follows, and following is never refused.
  for (const [id, engagement] of real.engagements) {
    const following = decision.events.map((event) => followRelationship(event, engagement)).find((each) => each !== undefined)
    if (following !== undefined) expect(act(model, real, id, following).ok).toBe(true)
  }
}

class Engage implements fc.Command<Model, Real> {
  constructor(readonly id: typeof ids[number], readonly command: EngagementCommand) {}
  check = (): boolean => true
  toString = (): string => `engage ${this.id} ${JSON.stringify(this.command)}`
  run(model: Model, real: Real): void {
    act(model, real, this.id, this.command)
  }
}

function act(model: Model, real: Real, id: string, command: EngagementCommand): Decision<EngagementEvent> {
  const world = worldOf(model, real)
  const state = real.engagements.get(id)
  if (state === undefined) throw new Error(id)
  const before = JSON.stringify(state)
  const decision = decide(state, command, world)
  if (JSON.stringify(state) !== before) expect.fail('decide changed the state it was given')
  if (engagementMoveTypes.has(command.type)) expect(guardCodes(decision)).toEqual(expectedStartCodes(command.type as EngagementMoveCommand['type'], state, world))
  if (!decision.ok) {
    for (const { code } of decision.refusals) real.refused.add(code)
    return decision
  }
  real.engagements.set(id, decision.events.reduce((each, event) => evolve(each, event), state))
  kept(decision.events, real.engagementLedgers.get(id) ?? [])
  return decision
}

class Change implements fc.Command<Model, Real> {
  constructor(readonly what: string, readonly change: Partial<DecisionContext>, readonly days: number) {}
  check = (): boolean => true
  toString = (): string => `change ${this.what}, ${this.days} days later`
  run(model: Model): void {
    model.world = { ...model.world, ...this.change, now: new Date(Date.parse(model.world.now) + this.days * 86_400_000 + 3_600_000).toISOString() }
  }
}

/** What must hold after every command, whatever it was. */
class Agree implements fc.Command<Model, Real> {
  check = (): boolean => true
  toString = (): string => 'agree'
  run(model: Model, real: Real): void {
    agree(model, real)
  }
}

function agree(model: Model, real: Real): void {
  const world = worldOf(model, real)
  for (const move of availableMoves(real.relationship, world)) {
    if (move.type === 'engage' && move.engagementId === undefined) continue
    if (disagrees(move, decide(real.relationship, wellFormed(move), world))) expect.fail(`decide and availableMoves disagree about ${move.type}`)
  }
  for (const engagement of real.engagements.values()) for (const move of availableMoves(engagement, world)) {
    if (disagrees(move, decide(engagement, wellFormed(move), world))) expect.fail(`decide and availableMoves disagree about an engagement's ${move.type}`)
  }
  real.reached.add(`relationship ${real.relationship.phase}`)
  for (const { phase } of real.engagements.values()) real.reached.add(`engagement ${phase}`)
  // What no sequence may come to: an engagement that runs where the council has left or been stopped.
  const over = real.relationship.phase === 'closed' || real.relationship.phase === 'no-role'
  for (const { phase, stop } of real.engagements.values()) if (phase === 'engaging') expect([over, real.relationship.stop !== undefined && stop === undefined]).toEqual([false, false])
}

// Most of the time things go as they should, or nothing would ever get anywhere.
const community = context.community
const small = community === undefined ? undefined : { ...community, minimumAuthorsMet: false }
const usual: Partial<DecisionContext> = { problems: [bins, lanes], council: context.council, community, preElectionPeriods: [] }
const anyChange = fc.tuple(fc.oneof(
  { weight: 6, arbitrary: fc.constant(['nothing', {}] as const) },
  { weight: 6, arbitrary: fc.constant(['all is well', usual] as const) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<readonly [string, Partial<DecisionContext>]>(
      ['a poll is called', { preElectionPeriods: [{ name: 'By-election', pollingDay: '2026-10-15', nation: 'england', startsOn: '2026-09-03' }] }],
      ['the community is gone', { community: undefined }], ['too few are left', { community: small }],
      ['a problem is dropped', { problems: [lanes] }], ['all problems are dropped', { problems: [] }],
      ['a problem is incomplete', { problems: [bins, { ...lanes, withoutSocialMedia: '' }] }], ['a problem names a tool', { problems: [{ ...bins, statement: 'We are not on FriendFeed' }, lanes] }],
      ['the council gives its account up', { council: { id: 'ZZ01', accounts: [] } }],
    ),
  },
), fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) })).map(([[what, change], days]) => new Change(what, change, days))

// The usual way, a step at a time: every so often somebody does what is next.
const nextSteps: readonly RelationshipCommand[] = [
  ...facts.listen, { decidedBy: 'Head of Parks', type: 'listen' }, ...facts.identify, { decidedBy: 'Head of Parks', type: 'identify' }, ...facts.participate,
  { decidedBy: 'Head of Parks', type: 'participate' }, ...facts.empower, { decidedBy: 'Head of Parks', type: 'empower' },
]
const commands = [
  fc.constantFrom(...nextSteps).map((command) => new Relate(command)),
  anyRelationshipCommand.map((command) => new Relate(command)),
  fc.constantFrom(...ids).map((engagementId) => new Relate({ decidedBy: 'Head of Parks', type: 'engage', engagementId })),
  fc.tuple(fc.constantFrom(...ids), fc.oneof({ weight: 1, arbitrary: fc.constantFrom<EngagementCommand>(...engagementFacts, { decidedBy: 'Head of Parks', type: 'start' }) }, { weight: 2, arbitrary: anyEngagementCommand })).map(([id, command]) => new Engage(id, command)),
  anyChange,
  fc.constant(new Agree()),
]

function fresh(onTheWay: number): { model: Model; real: Real } {
  const model: Model = { world: { ...context, ...usual } }
  const real: Real = {
    relationship: initialRelationship('r1', 'c_1'),
    engagements: new Map(ids.map((id) => [id, initialEngagement(id, { relationshipId: 'r1', communityId: 'c_1', problemId: problemOf[id] })])),
    relationshipLedger: [], engagementLedgers: new Map(ids.map((id) => [id, []])), reached: new Set(), refused: new Set(),
  }
  for (const command of nextSteps.slice(0, onTheWay)) relate(model, real, command)
  return { model, real }
}

describe('a relationship and its engagements together, in a world that changes', () => {
  it('bypass no guard in two hundred commands, name every unmet one, and come back from their ledgers', () => {
    const reached = new Set<string>()
    const refused = new Set<string>()
    let longest = 0
    fc.assert(fc.property(fc.integer({ min: 0, max: nextSteps.length }), fc.commands(commands, { maxCommands: 200, size: 'max' }), (onTheWay, sequence) => {
      const { model, real } = fresh(onTheWay)
      fc.modelRun(() => ({ model, real }), sequence)
      agree(model, real)
      longest = Math.max(longest, [...sequence].length)

      const states: (RelationshipState | EngagementState)[] = [real.relationship, ...real.engagements.values()]
      const ledgers: (RelationshipEvent | EngagementEvent)[][] = [real.relationshipLedger, ...real.engagementLedgers.values()]
      for (const [i, state] of states.entries()) {
        const ledger = ledgers[i] ?? []
        expect(ledger).toHaveLength(state.version)
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state)
        if (ledger.length === 0) continue
        expect(replay(ledger)).toStrictEqual(state)
        // In two parts, from a state kept in between, brought up to date each time.
        const half = Math.floor(ledger.length / 2)
        const [first, second] = [ledger.slice(0, half), ledger.slice(half)].map((part) => part.map((event) => upcast(event)))
        if (first === undefined || second === undefined || first.length === 0) continue
        expect(replay(second as RelationshipEvent[], replay(first) as RelationshipState)).toStrictEqual(state)
      }
      for (const phase of real.reached) reached.add(phase)
      for (const code of real.refused) refused.add(code)
    }), { numRuns: 45, seed: 20261128 })
    // The sequences are worth something only if they are long and go everywhere.
    expect(longest).toBeGreaterThanOrEqual(150)
    expect([...reached].sort()).toEqual([
      ...['closed', 'engaging', 'paused', 'planned', 'withdrawn'].map((phase) => `engagement ${phase}`),
      ...['closed', 'empowering', 'engaging', 'identified', 'listening', 'no-role', 'nurturing', 'observing', 'participating', 'paused', 'proposed'].map((phase) => `relationship ${phase}`),
    ])
    expect(refused.size).toBeGreaterThan(45)
  })
})
