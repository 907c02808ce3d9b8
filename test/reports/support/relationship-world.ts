import { availableMoves, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import type { Language } from 'civic-cafe'
import type { RelationshipPageInput } from 'civic-cafe/reports'
import { input, problems } from './world.js'

/** A relationship with everything in it, and in every free text what an officer should not have typed. */
export async function fullRelationship(language: Language = 'en'): Promise<RelationshipPageInput> {
  const { council, now, relationships = [], nurture = [], map } = await input(language)
  const [given] = relationships
  if (given === undefined) throw new Error('The world has no relationship.')
  const state: RelationshipState = {
    ...given.state,
    steward: { post: 'Coastal Engineer', deputy: 'Flood Warden', team: 'Coast and Rivers', handovers: [{ on: '2026-05-05', from: 'Harbour Master', to: 'Coastal Engineer', notes: 'They wait for the tide table; ask @SECRET_jane or ring 07700 900123' }] },
    controls: [
      ...given.state.controls,
      { id: 'k2', control: 'resources', limits: 'Two pumps', grantedOn: '2026-04-02', withdrawn: { on: '2026-06-10', reason: 'The pumps went to the hospital', publishedAt: 'https://marshwick.example/pumps' } },
    ],
    commitments: [...given.state.commitments, { id: 'p3', promise: 'Answer SECRET@marshwick.example', madeOn: '2026-06-01', due: '2026-09-01' }, { id: 'p4', promise: 'Dredge the creek', madeOn: '2026-01-01', due: '2026-03-01', kept: false, settledOn: '2026-03-02', evidence: 'The dredger broke' }],
    help: [...given.state.help, { id: 'h2', what: 'Sandbags', askedOn: '2026-01-02', answer: { given: true, on: '2026-01-03', what: 'Two hundred, at the gate' } }],
    complaints: [
      { id: 'c1', about: 'SECRET Mrs Prys of Quay Row', receivedOn: '2026-06-20', acknowledgeBy: '2026-07-20' },
      { id: 'c2', about: 'SECRET the list', receivedOn: '2026-05-01', acknowledgeBy: '2026-05-31', acknowledgedOn: '2026-06-04', answer: { on: '2026-06-09', what: 'SECRET was told' } },
      { id: 'c3', about: 'SECRET photographs', receivedOn: '2026-05-02', acknowledgeBy: '2026-06-01' },
    ],
  }
  const engagement: EngagementState = {
    ...(given.engagements?.[0] as EngagementState), phase: 'engaging', since: '2026-05-01T09:00:00.000Z',
    channelFit: {
      channels: [{ name: 'Marshwick Forum', medium: 'online', does: 'Where plot holders talk' }, { name: 'The notice at the gate', medium: 'offline', does: 'Says when the sluice shuts' }], replaces: [], offlineEquivalent: 'A rota on paper at the gate',
      voicesMissing: [{ who: 'People who rent by the week' }, { who: 'People without a car', actedOn: { on: '2026-06-02', what: 'A visit on foot' } }],
    },
    commitments: [{ id: 'e1', promise: 'Print the rota', madeOn: '2026-05-02', due: '2026-07-01' }],
    outcome: { measurement: { kind: 'measured', what: 'floods', unit: 'a winter', value: 2, interval: [1, 4], n: 12, baseline: 4 }, whatChanged: 'The sluice is shut in time', whatWeLearned: 'A rota on paper works' },
  }
  const moves = availableMoves(state, { now, council: { id: council.id, accounts: [] }, problems, engagements: [engagement] }, { language })
  return { council, problems, now, language, relationship: { state, moves, engagements: [engagement] }, communityName: map.communities[0]?.label.terms.slice(0, 4).join(', '), nurture: nurture[0] }
}
