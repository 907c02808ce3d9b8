import { initialEngagement, initialRelationship, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import { by, context, engagementFacts, facts, obey, obeyAll } from './support.js'

/** A relationship that has begun to listen. */
export const listened = (id: string, communityId: string): RelationshipState =>
  obey(obeyAll(initialRelationship(id, communityId), facts.listen), { ...by, type: 'listen' })

/** A relationship that goes all the way to nurturing, with an engagement that ends. */
export function longStory(): { readonly relationship: RelationshipState; readonly engagement: EngagementState } {
  let state = obey(obeyAll(listened('r3', 'c_1'), facts.identify), { ...by, type: 'identify' })
  state = obey(obeyAll(state, facts.participate), { ...by, type: 'participate' })
  state = obey(obeyAll(state, facts.empower), { ...by, type: 'empower' })

  let engagement: EngagementState = initialEngagement('e3', { relationshipId: 'r3', communityId: 'c_1', problemId: 'missed-bins' })
  for (const fact of engagementFacts) engagement = obey(engagement, fact)
  state = obey(state, { ...by, type: 'engage', engagementId: 'e3' }, { ...context, engagements: [engagement] })
  engagement = obey(engagement, { ...by, type: 'start' }, { ...context, relationship: state })
  engagement = obey(engagement, { ...by, type: 'make-commitment', commitmentId: 'k1', promise: 'Read the round\'s log to the group each Friday', due: '2026-09-11' })
  engagement = obey(engagement, { ...by, type: 'keep-commitment', commitmentId: 'k1', evidence: 'https://marshwick.example/log' })
  engagement = obey(engagement, {
    ...by, type: 'record-outcome',
    outcome: { measurement: { kind: 'measured', what: 'missed collections', unit: 'a week', value: 6, interval: [3, 9], n: 8, baseline: 14 }, whatChanged: 'The Tuesday round starts at the quay', whatWeLearned: 'Ask before the rota is printed', loopClosedOn: '2026-09-01' },
  })
  engagement = obey(engagement, { ...by, type: 'close', reason: 'The outcome is reached' })

  state = obey(obeyAll(state, facts.nurture), { ...by, type: 'nurture' }, { ...context, engagements: [engagement] })
  state = obeyAll(state, [
    { ...by, type: 'take-nurture-action', action: { id: 'a1', kind: 'resource', what: 'The hall on Fridays', obstacle: 'Nowhere warm to meet', asked: true, on: '2026-09-01' } },
    { ...by, type: 'take-nurture-action', action: { id: 'a2', kind: 'recognise', what: 'Thanked at full council', obstacle: 'Nobody inside knew of them', asked: false, on: '2026-09-01', recognises: 'community' } },
    { ...by, type: 'record-plan-recognition', recognition: { document: 'Waste Services plan 2027', section: '3.2', wording: 'Harbour neighbours tell us first', ownDescription: 'People who look after the harbour streets', adoptedOn: '2026-09-01' } },
    { ...by, type: 'hand-over-steward', post: 'Parks Manager', notes: 'They meet on Fridays; the log is promised' },
  ])
  return { relationship: state, engagement }
}
