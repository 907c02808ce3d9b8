import { describe, expect, it } from 'vitest'
import { availableMoves, decide, explain, initialRelationship, replay, streamOf, upcast, type EngagementEvent, type RelationshipEvent } from 'civic-cafe/engagement'
import type { Json } from '../../src/core/json.js'
import { longStory, listened } from './long-story.js'
import { by, codesOf, context, facts, obey, obeyAll, readyEngagement } from './support.js'

describe('three relationships, three fates', () => {
  it('ends the first with role none, and calls that a success', () => {
    let state = obeyAll(listened('r1', 'c_1'), facts.identify)
    state = obey(state, { ...by, type: 'identify' })
    state = obey(state, { ...by, type: 'decide-role', role: 'none', reason: 'They mend it among themselves', reviewOn: '2027-03-01' })
    expect(state.phase).toBe('no-role')
    expect(state.role).toEqual({ role: 'none', reason: 'They mend it among themselves', decidedBy: 'Head of Waste Services', reviewOn: '2027-03-01' })
    expect(explain(state)[0]).toBe('The council takes no role here, which is a successful outcome, since 1 September 2026.')
    expect(codesOf(state, { ...by, type: 'participate' })).toContain('role-takes-no-part')
  })

  it('refuses the second for want of a purpose, and says what is missing', () => {
    const listening = listened('r2', 'c_1')
    expect(codesOf(listening, { ...by, type: 'identify' })).toEqual(['community-purpose-unconfirmed'])
    const identified = obey(obeyAll(listening, facts.identify), { ...by, type: 'identify' })
    const prepared = obeyAll(identified, facts.participate.filter(({ type }) => type !== 'state-purpose'))
    expect(codesOf(prepared, { ...by, type: 'participate' })).toEqual(['purpose-missing'])
    const step = availableMoves(prepared, context).find(({ type }) => type === 'participate')
    expect(step?.missing).toEqual([{
      code: 'purpose-missing',
      message: 'The council has not said why it would take part.',
      words: { en: 'The council has not said why it would take part.', cy: 'Nid yw\'r cyngor wedi dweud pam y byddai\'n cymryd rhan.' },
      source: 'Rule One, the blog post "1 rule and 6 steps to embracing Social Media in Local Government"',
    }])
    expect(prepared.phase).toBe('identified')
  })

  it('takes the third to nurturing, with an engagement that ends', () => {
    const { relationship: state, engagement } = longStory()
    expect(engagement.phase).toBe('closed')
    expect(state.phase).toBe('nurturing')
    expect(state.steward?.handovers).toEqual([{ on: '2026-09-01', from: 'Waste Operations Manager', to: 'Parks Manager', notes: 'They meet on Fridays; the log is promised' }])

    expect(explain(state).slice(0, 6)).toEqual([
      'The council nurtures the community, since 1 September 2026.',
      'Role: partner. Why: They asked for somebody who can mend the round. To be looked at again on 15 January 2027.',
      'Purpose: to solve the problem missed-bins.',
      'The community is for: Neighbours keep an eye on the harbour streets.',
      'Steward: Parks Manager, Waste Services; deputy: Rounds Supervisor.',
      'The community controls: topics (What is talked about on Fridays).',
    ])
    expect(explain(engagement)).toContain('1 September 2026, Head of Waste Services: What changed: The Tuesday round starts at the quay. What we learned: Ask before the rota is printed. missed collections: 6 a week (95 % interval 3 to 9, n = 8). The people who took part were told on 1 September 2026.')
    expect(explain(state).join('\n')).not.toMatch(/undefined|null|\.\./)
    expect(explain(engagement).join('\n')).not.toMatch(/undefined|null|\.\./)
  })

  it('keeps every decision in the ledger as it is', () => {
    const ledger = new Map<string, Json[]>()
    let state = initialRelationship('r1', 'c_1')
    for (const command of [...facts.listen, { ...by, type: 'listen' } as const]) {
      const decision = decide(state, command, context)
      if (!decision.ok) throw new Error(command.type)
      // The type of a store's `append`: events are JSON without any change.
      const events: readonly Json[] = decision.events
      ledger.set(streamOf(state), [...(ledger.get(streamOf(state)) ?? []), ...events])
      state = replay([...(ledger.get('relationship:r1') ?? [])].map((event) => upcast(event) as RelationshipEvent))
    }
    expect(state.phase).toBe('listening')
    expect(ledger.get('relationship:r1')?.[0]).toEqual({
      schemaVersion: 2, aggregate: 'relationship', id: 'r1', communityId: 'c_1', at: '2026-09-01T10:00:00.000Z', decidedBy: 'Head of Waste Services',
      type: 'transparency-notice-recorded', notice: { url: 'https://marshwick.example/listening', publishedOn: '2026-08-01', reviewOn: '2027-08-01' },
    })
    const other: EngagementEvent = { schemaVersion: 2, aggregate: 'engagement', id: 'e1', relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins', at: context.now, decidedBy: 'Head of Parks', type: 'started' }
    expect(replay([other]).phase).toBe('engaging')
    expect(streamOf(readyEngagement)).toBe('engagement:e1')
  })
})
