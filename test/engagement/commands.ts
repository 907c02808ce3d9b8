import fc from 'fast-check'
import type { EngagementCommand, RelationshipCommand } from 'civic-cafe/engagement'
import { by, engagementFacts, facts } from './support.js'

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
/** What makes each step possible, in the order of the steps. */
export const good = Object.values(facts).flat()
const watch = { ...by, type: 'decide-role', role: 'observer', reason: 'To learn how they talk', reviewOn: '2027-01-01', until: '2026-12-01' } as const
/** Anything that can be asked of a relationship, sound or not. */
export const anyRelationshipCommand = fc.oneof(
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

/** Anything that can be asked of an engagement, sound or not. */
export const anyEngagementCommand = fc.oneof(
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

