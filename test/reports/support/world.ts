import type { PublicCommunity, PublicCommunityMap } from '../../../src/communities/community.js'
import { availableMoves, initialEngagement, initialRelationship, type DecisionContext, type EngagementState, type RelationshipState } from 'civic-cafe/engagement'
import { scoreNurture } from 'civic-cafe/nurture'
import { summariseHeard, type ReportInput } from 'civic-cafe/reports'
import type { BusinessProblem } from '../../../src/council/business-problem.js'
import type { Language } from 'civic-cafe'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'

const now = '2026-06-30T12:00:00.000Z'
export const councilAccount = 'discourse:forum.marshwick.example/marshwick_council'

export const problems: readonly BusinessProblem[] = [
  {
    id: 'missed-bins', statement: 'One street in nine in Harbour ward has its bins missed twice or more a month.', affectedPeople: '2,300 households', desiredOutcome: 'Bins are collected on the day',
    whatPeopleNeedToDo: 'Tell us the same day', measure: { what: 'missed collections', unit: 'per 100,000', baseline: 140, target: 60, by: '2027-03-31' }, owner: 'Head of Waste Services', withoutSocialMedia: 'Supervisors walk the round', terms: ['missed bin'],
  },
  {
    id: 'allotment-floods', statement: 'The tide reaches the allotments four times a winter.', affectedPeople: '90 plot holders', desiredOutcome: 'Plots stay dry', whatPeopleNeedToDo: 'Shut the sluice when asked',
    measure: { what: 'floods', unit: 'a winter', baseline: 4, target: 1 }, owner: 'Coastal Engineer', withoutSocialMedia: 'A warden rings round', terms: ['allotment', 'tide'],
  },
]

const residents = 16
const at = (day: number, minute: number): string => new Date(Date.UTC(2026, 0, 10 + day, 9, minute)).toISOString()

/** A season on a forum: residents ask and answer, the council answers some. Every text and name is invented. */
export function season(byCouncil = 2): Mention[] {
  return Array.from({ length: 170 }, (_, i): Mention[] => [
    mentionOf(`t${i}.1`, `p_SECRETresident${i % residents}`, at(i, 0), {
      text: i % 3 === 0 ? 'Was your bin missed again?' : 'Does anyone know when the sluice shuts?', tags: [i % 3 === 0 ? 'bins' : 'tide'], problems: [{ id: i % 3 === 0 ? 'missed-bins' : 'allotment-floods', score: 0.8, because: ['tide'] }],
      url: `https://forum.marshwick.example/u/SECRETresident${i % residents}/${i}`, redactions: [{ kind: 'phone', count: 1 }],
    }),
    mentionOf(`t${i}.2`, i % 10 < byCouncil ? councilAccount : `p_SECRETresident${(i * 3 + 1) % residents}`, at(i, 40), { replyTo: `t${i}.1`, text: 'At six.', language: i % 7 === 0 ? 'cy' : 'en' }),
    ...(i % 2 === 0 ? [mentionOf(`t${i}.3`, `p_SECRETresident${(i * 5 + 2) % residents}`, at(i, 90), { replyTo: `t${i}.2`, text: 'Thanks, I will tell the others.' })] : []),
  ]).flat()
}

const community = (id: string, more: Partial<PublicCommunity>): PublicCommunity => ({
  id, asOf: now, label: { terms: ['tide', 'sluice', 'allotment', 'plot', 'hosepipe'] }, size: { band: '10–19' }, confidence: 0.96, standing: 'established',
  venues: [
    { id: 'v_forum', name: 'Marshwick Forum', kind: 'forum', url: 'https://forum.marshwick.example/', share: 0.83 },
    { id: 'v_plot', name: 'Plot Holders <b>& Friends</b>', kind: 'group', url: 'javascript:alert(1)', share: 0.17 },
  ],
  places: [{ id: 'w1', name: 'Harbour', kind: 'ward' }], problems: [{ id: 'allotment-floods', because: ['tide', 'allotment'] }],
  purpose: { ranked: [{ purpose: 'mutual-help', score: 0.6, because: [] }], because: ['41% of conversations hold thanks', '22% offer something'] },
  typology: { ranked: [{ typology: 'practice', score: 0.7, because: ['Many mentions speak of work or a craft.'] }], because: ['Many mentions speak of work or a craft.'] },
  councilPresence: { mentionShare: 0.08, threadShare: 0.2, words: 'The council takes part in some conversations and is spoken to.' },
  suggestedRole: { role: 'support', because: ['Its people help one another with it.', 'It speaks of “allotment-floods”.'] },
  history: [{ at: '2026-02-01T00:00:00.000Z', type: 'born', words: 'First found.' }, { at: '2026-05-01T00:00:00.000Z', type: 'grew', words: 'It grew by about a half.' }],
  ...more,
})

export const map: PublicCommunityMap = {
  version: 'communities/1', at: now, asOf: now, councilId: 'E07000001', seed: 1, minimumAuthors: 10, resolution: 1, bits: 240, suppressed: true, finding: '3 communities were found among the 200–499 people heard. Some groups are too small to be shown.',
  communities: [
    community('c_tide', {}),
    community('c_bins', {
      label: { terms: ['bin', 'crew', 'contamination'] }, size: { band: '50–99' }, standing: 'tentative', problems: [{ id: 'missed-bins', because: ['missed bin'] }],
      purpose: { ranked: [{ purpose: 'complaint', score: 0.5, because: [] }], because: ['52% of mentions are unhappy'] }, suggestedRole: { role: 'answer', because: ['It is unhappy and says so to the council.'] },
      venues: [{ id: 'v_page', name: 'Spotted: Harbour', kind: 'page', url: 'https://pages.example/harbour', share: 0.6 }, { id: 'v_forum', name: 'Marshwick Forum', kind: 'forum', share: 0.4 }], history: [],
    }),
    community('c_fair', {
      label: { terms: ['carnival', 'float', 'samba'] }, size: { band: '100–199' }, problems: [], purpose: { ranked: [{ purpose: 'events-and-celebration', score: 0.7, because: [] }], because: ['35% of mentions look forward to a day'] },
      councilPresence: { mentionShare: 0, threadShare: 0, words: 'The council takes no part and is not spoken to.' }, suggestedRole: { role: 'none', because: ['It celebrates without the council.'] }, history: [],
    }),
  ],
  venuesWithoutAuthors: [{
    id: 'v_fms', name: 'FixMyStreet', kind: 'report-site', url: 'https://fixmystreet.example/', mentions: 417,
    places: [{ id: 'w1', name: 'Harbour', kind: 'ward', mentions: 211 }, { id: 'w2', name: 'St Non', kind: 'ward', mentions: 83 }], tags: [{ tag: 'fly-tipping', mentions: 122 }, { tag: 'graffiti', mentions: 64 }], problems: [{ id: 'missed-bins', mentions: 97 }],
  }],
}

const event = { schemaVersion: 2, aggregate: 'relationship', id: 'c_tide', communityId: 'c_tide' } as const
const history: RelationshipState['history'] = [
  { ...event, at: '2026-02-02T10:00:00.000Z', decidedBy: 'Head of Waste Services', type: 'listening-started', problems: ['allotment-floods'] },
  { ...event, at: '2026-03-02T10:00:00.000Z', decidedBy: 'Coastal Engineer', type: 'steward-appointed', steward: { post: 'Coastal Engineer', deputy: 'Flood Warden', team: 'Coast and Rivers' } },
]

const notice = { notice: { url: 'https://marshwick.example/listening', publishedOn: '2026-01-01', reviewOn: '2027-01-01' }, lawfulBasis: { basis: 'UK GDPR Art 6(1)(e), public task', reviewOn: '2027-01-01' }, dpia: { reference: 'DPIA-2026-07', reviewOn: '2027-01-01' } }

/** A relationship well on its way, one that found there is nothing to do, and one with a community too small to show. */
const relationships: readonly RelationshipState[] = [
  {
    ...initialRelationship('c_tide', 'c_tide'), ...notice, version: 2, phase: 'empowering', since: '2026-04-01T09:00:00.000Z',
    communityPurpose: { words: 'Looking after the plots through the winter', confirmedBy: 'Coastal Engineer', confirmedOn: '2026-03-01' },
    role: { role: 'partner', reason: 'They know the sluice', decidedBy: 'Coastal Engineer', reviewOn: '2026-12-01' }, purpose: { purpose: { solve: 'allotment-floods' }, statedOn: '2026-03-02' },
    value: { what: 'A tide table and a key to the sluice', forWhom: 'plot holders' }, steward: { post: 'Coastal Engineer', deputy: 'Flood Warden', team: 'Coast and Rivers', handovers: [] }, accounts: [councilAccount],
    rules: { readOn: '2026-03-01', where: 'The notice at the gate', access: 'open' }, hosting: { formedBy: 'community', hostedBy: 'community', because: 'It was there before us' },
    controls: [{ id: 'k1', control: 'hosting', limits: 'The forum’s allotment section', grantedOn: '2026-04-01' }],
    commitments: [{ id: 'p1', promise: 'Mend the sluice gate', madeOn: '2026-03-10', due: '2026-05-01', kept: true, settledOn: '2026-04-20', evidence: 'Works order 88' }, { id: 'p2', promise: 'Publish the tide table', madeOn: '2026-03-10', due: '2026-06-01' }],
    help: [{ id: 'h1', what: 'A second key to the sluice', askedOn: '2026-06-02' }], history,
  },
  { ...initialRelationship('c_fair', 'c_fair'), ...notice, version: 1, phase: 'no-role', since: '2026-05-01T09:00:00.000Z', role: { role: 'none', reason: 'They do well without us', decidedBy: 'Head of Culture', reviewOn: '2027-05-01' }, history: [] },
  { ...initialRelationship('c_small', 'c_small'), phase: 'paused', pausedFrom: 'observing', history: [] },
]

const engagement: EngagementState = {
  ...initialEngagement('c_tide/allotment-floods', { relationshipId: 'c_tide', communityId: 'c_tide', problemId: 'allotment-floods' }),
  plan: { focus: 'Who shuts the sluice', whatPeopleNeedToDo: 'Agree a rota', promise: 'collaborate', startsOn: '2026-05-01', reviewOn: '2026-10-01', stopConditions: [{ kind: 'outcome-reached' }], formalConsultation: false },
}

/** Everything a report takes. */
export async function input(language: Language = 'en'): Promise<ReportInput> {
  const mentions = season()
  return {
    council: { id: 'E07000001', name: 'Marshwick Borough Council', languages: ['en-GB'] }, problems, now, map, language,
    heard: await summariseHeard(mentions, { problems }),
    tools: [
      { tool: 'Marshwick Forum', problemId: 'allotment-floods', reviewOn: '2026-07-15', mentions: 425, usefulMentions: 113, people: 60, usefulPeople: 31, duplicateShare: 0, elsewhereFirstShare: 0, usefulFirstHere: 113, money: null, requests: 812, bytes: 4_120_000, requestsPerUsefulMention: 7.2, runs: 40, sources: [], recommendation: 'keep', reasons: ['425 mentions heard in 40 runs, 113 of use for the problem.'] },
      { tool: 'FriendFeed', problemId: 'missed-bins', reviewOn: '2026-12-31', mentions: 7, usefulMentions: 0, people: 5, usefulPeople: 0, duplicateShare: null, elsewhereFirstShare: null, usefulFirstHere: 0, money: null, requests: 400, bytes: 81_000, requestsPerUsefulMention: null, runs: 40, sources: [], recommendation: 'retire', reasons: ['7 mentions heard in 40 runs, 0 of use for the problem.'] },
    ],
    health: [{ sourceId: 'feed:https://news.marshwick.example/rss', state: 'failing', runs: 40, failuresInARow: 3, overruns: 0, throttled: 0, truncated: 0, unreadable: 0, rhythm: {}, gaps: [], words: 'The last 3 runs failed (not-a-feed); last read 2026-06-24T06:00:00.000Z.' }],
    relationships: relationships.map((state) => {
      const context: DecisionContext = { now, council: { id: 'E07000001', accounts: [{ platform: 'discourse:forum.marshwick.example', handle: 'marshwick_council', name: 'Marshwick Council', of: 'council' }] }, problems, engagements: state.id === 'c_tide' ? [engagement] : [], community: { id: state.communityId, purpose: map.communities[0]?.purpose ?? { ranked: [], because: [] }, minimumAuthorsMet: true } }
      return { state, moves: availableMoves(state, context, { language }), engagements: state.id === 'c_tide' ? [engagement] : [] }
    }),
    nurture: [
      ...relationships.slice(0, 1).map((relationship) => scoreNurture({ community: { id: 'c_tide' }, mentions, relationship, engagements: [engagement], now, resamples: 200, language })),
      scoreNurture({ community: { id: 'c_small' }, mentions: mentions.slice(0, 9), relationship: relationships[2], now, language }),
    ],
  }
}
