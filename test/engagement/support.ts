import type { BusinessProblem } from 'civic-cafe/council'
import {
  decide, evolve, initialEngagement, initialRelationship,
  type DecisionContext, type EngagementCommand, type EngagementPlan, type EngagementState, type RelationshipCommand, type RelationshipState,
} from 'civic-cafe/engagement'

/** An invented council's invented problem. */
export const bins: BusinessProblem = {
  id: 'missed-bins',
  statement: 'One street in nine in Harbour ward has its bins missed twice a month.',
  affectedPeople: '2,300 households',
  desiredOutcome: 'Bins are collected on the day',
  whatPeopleNeedToDo: 'Say the same day when a bin is missed',
  measure: { what: 'missed collections', unit: 'per 100,000' },
  owner: 'Head of Waste Services',
  withoutSocialMedia: 'Crew supervisors walk the round every fortnight',
  terms: ['missed bin'],
}

export const context: DecisionContext = {
  now: '2026-09-01T10:00:00Z',
  council: { id: 'ZZ01', accounts: [{ platform: 'bluesky', handle: '@marshwick', name: 'Marshwick Council', of: 'council' }] },
  problems: [bins],
  community: { id: 'c_1', minimumAuthorsMet: true, purpose: { ranked: [{ purpose: 'place-watch', score: 0.7, because: ['talk of the harbour'] }], because: [] } },
  preElectionPeriods: [{ name: 'Council elections', pollingDay: '2027-05-06', nation: 'england' }],
}

export const by = { decidedBy: 'Head of Waste Services' }

export const plan: EngagementPlan = {
  focus: 'Which streets are missed, and when',
  whatPeopleNeedToDo: 'Say the same day when a bin is missed',
  promise: 'collaborate',
  startsOn: '2026-09-07',
  reviewOn: '2026-12-01',
  stopConditions: [{ kind: 'outcome-reached' }, { kind: 'no-value', afterWeeks: 8 }],
  formalConsultation: false,
}

/** What makes each step possible, in the order of the steps. */
export const facts = {
  listen: [
    { ...by, type: 'record-transparency-notice', notice: { url: 'https://marshwick.example/listening', publishedOn: '2026-08-01', reviewOn: '2027-08-01' } },
    { ...by, type: 'record-lawful-basis', lawfulBasis: { basis: 'UK GDPR Art 6(1)(e), public task', reviewOn: '2027-08-01' } },
    { ...by, type: 'record-dpia', dpia: { reference: 'DPIA-12', reviewOn: '2027-08-01' } },
  ],
  identify: [{ ...by, type: 'confirm-purpose', words: 'Neighbours keep an eye on the harbour streets' }],
  participate: [
    { ...by, type: 'decide-role', role: 'partner', reason: 'They asked for somebody who can mend the round', reviewOn: '2027-01-15' },
    { ...by, type: 'state-purpose', purpose: { solve: 'missed-bins' } },
    { ...by, type: 'offer-value', value: { what: 'The round\'s own log, every Friday', forWhom: 'the harbour streets' } },
    { ...by, type: 'appoint-steward', post: 'Waste Operations Manager', deputy: 'Rounds Supervisor', team: 'Waste Services' },
    { ...by, type: 'declare-account', account: 'bluesky/marshwick' },
    { ...by, type: 'record-rules-read', rules: { readOn: '2026-08-20', where: 'pinned post', access: 'open' } },
  ],
  empower: [{ ...by, type: 'grant-control', controlId: 'g1', control: 'topics', limits: 'What is talked about on Fridays' }],
  nurture: [{ ...by, type: 'record-hosting', hosting: { formedBy: 'community', hostedBy: 'community', because: 'The group is older than our account' } }],
} as const satisfies Record<string, readonly RelationshipCommand[]>

export const engagementFacts = [
  { ...by, type: 'set-plan', plan },
  {
    ...by,
    type: 'fit-channels',
    channelFit: {
      channels: [{ name: 'Harbour group', medium: 'online', does: 'quick word of what was missed' }],
      replaces: [],
      voicesMissing: [{ who: 'people without a phone' }],
      offlineEquivalent: 'A slip through the door of the community hall',
    },
  },
] as const satisfies readonly EngagementCommand[]

/** Obeys a command and gives the next state; a refusal is a failing test. */
export function obey(state: RelationshipState, command: RelationshipCommand, within?: DecisionContext): RelationshipState
export function obey(state: EngagementState, command: EngagementCommand, within?: DecisionContext): EngagementState
export function obey(state: RelationshipState | EngagementState, command: RelationshipCommand | EngagementCommand, within: DecisionContext = context): RelationshipState | EngagementState {
  if (state.aggregate === 'relationship') {
    const decision = decide(state, command as RelationshipCommand, within)
    if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusals.map(({ code }) => code).join(', ')}`)
    return decision.events.reduce((before, event) => evolve(before, event), state)
  }
  const decision = decide(state, command as EngagementCommand, within)
  if (!decision.ok) throw new Error(`${command.type} refused: ${decision.refusals.map(({ code }) => code).join(', ')}`)
  return decision.events.reduce((before, event) => evolve(before, event), state)
}

/** Obeys several commands, one after the other. */
export function obeyAll(state: RelationshipState, commands: readonly RelationshipCommand[], within: DecisionContext = context): RelationshipState {
  return commands.reduce((before, command) => obey(before, command, within), state)
}

/** The codes a command is refused with, sorted; empty when it is not refused. */
export function codesOf(state: RelationshipState | EngagementState, command: RelationshipCommand | EngagementCommand, within: DecisionContext = context): string[] {
  const decision = state.aggregate === 'relationship' ? decide(state, command as RelationshipCommand, within) : decide(state, command as EngagementCommand, within)
  return decision.ok ? [] : decision.refusals.map(({ code }) => code).sort()
}

/** An engagement with everything it needs to start. */
export const readyEngagement: EngagementState = engagementFacts.reduce<EngagementState>(
  (state, command) => obey(state, command),
  initialEngagement('e1', { relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins' }),
)

const withEngagement: DecisionContext = { ...context, engagements: [readyEngagement] }
const proposed = obeyAll(initialRelationship('r1', 'c_1'), facts.listen)
const listening = obeyAll(obey(proposed, { ...by, type: 'listen' }), facts.identify)
const identified = obeyAll(obey(listening, { ...by, type: 'identify' }), facts.participate)
const participating = obeyAll(obey(identified, { ...by, type: 'participate' }), facts.empower)
const empowering = obey(participating, { ...by, type: 'empower' })
const engaging = obeyAll(obey(empowering, { ...by, type: 'engage', engagementId: 'e1' }, withEngagement), facts.nurture)
const nurturing = obey(engaging, { ...by, type: 'nurture' }, withEngagement)
const watcher = obey(listening, { ...by, type: 'identify' })

/** A relationship at every state, with everything the next step needs. */
export const at = {
  proposed, listening, identified, participating, empowering, engaging, nurturing,
  watching: obey(watcher, { ...by, type: 'decide-role', role: 'observer', reason: 'To learn how they talk', reviewOn: '2026-10-01', until: '2026-10-01' }),
}

/** The context of an engagement whose relationship engages. */
export const engagementContext: DecisionContext = { ...context, relationship: engaging }
export { withEngagement }
