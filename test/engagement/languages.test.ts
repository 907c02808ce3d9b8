import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { availableMoves, explain, initialEngagement, initialRelationship, replay, upcast, type RefusalCode, type RelationshipEvent } from 'civic-cafe/engagement'
import type { Json } from '../../src/core/json.js'
import { refuse } from '../../src/engagement/guards/refuse.js'
import { rules } from '../../src/engagement/guards/rules.js'
import { engagementEventWords } from '../../src/engagement/wording/engagement-event-words.js'
import { relationshipEventWords } from '../../src/engagement/wording/relationship-event-words.js'
import { at, by, context, obey, obeyAll, readyEngagement } from './support.js'
import { longStory } from './long-story.js'

// Words of English that no Welsh word is spelt like.
const english = /\b(?:the|of|and|was|were|council|community|because|until|which|nobody|has|have|been|with|for|its|their|looked|began|promise|complaint|steward's|review|paused|closed)\b/i
const ledger = Object.values(JSON.parse(readFileSync(new URL('../fixtures/ledgers/version-2.json', import.meta.url), 'utf8')) as Record<string, Json[]>).flat().map(upcast)
const complaint = { id: 'x1', about: 'The notice', receivedOn: '2026-01-22', acknowledgeBy: '2026-02-21', acknowledgedOn: '2026-02-22', answer: { on: '2026-02-22', what: 'The notice now says how long' } }
const newest: readonly RelationshipEvent[] = ['complaint-acknowledged', 'complaint-answered'].map((type) => ({ schemaVersion: 2, aggregate: 'relationship', id: 'c_7', communityId: 'c_7', at: '2026-02-22T09:00:00.000Z', decidedBy: 'Head of Parks', type, complaint }) as RelationshipEvent)

/** What officers typed, in the order of a story: it stands as they wrote it in both. */
function withoutFreeText(line: string, state: unknown): string {
  return textsIn(state).sort((a, b) => b.length - a.length).reduce((left, text) => left.replaceAll(text, '…'), line)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /[A-Za-z] [A-Za-z]|:\/\//.test(value) ? [value.trim(), value.trim().replace(/\.$/, '')] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('every refusal', () => {
  it.each(Object.keys(rules) as RefusalCode[])('says in both languages: %s', (code) => {
    const { message, words, source } = refuse(code)
    expect(words.en).toBe(message)
    expect(words.cy).toMatch(/^[A-Z].*\.$/)
    expect(words.cy).not.toBe(words.en)
    expect(words.cy).not.toMatch(english)
    expect(source).not.toBe('')
  })

  it('says of what, an id as it is and a word in each language', () => {
    expect(refuse('unknown-id', 'controlId').words).toEqual({ en: 'There is nothing under this id. (controlId)', cy: 'Nid oes dim o dan y dynodydd hwn. (controlId)' })
    const stopped = obey(at.participating, { ...by, type: 'fire-stop-condition', kind: 'harm', what: 'People were shouted at' })
    expect(availableMoves(stopped, context).find(({ type }) => type === 'empower')?.missing[0]).toMatchObject({ code: 'stop-condition-fired', words: { cy: expect.stringContaining('(gwnaeth niwed)') as unknown } })
    const march = availableMoves(at.identified, { ...context, now: '2027-04-12T09:00:00Z' }).find(({ type }) => type === 'participate')
    expect(march?.missing.map(({ words }) => words.cy)).toEqual([expect.stringContaining('(Council elections: 2027-03-31 hyd 2027-05-06)')])
  })
})

describe('every step', () => {
  it('is named in both languages', () => {
    for (const state of [initialRelationship('r1', 'c_1'), initialEngagement('e1', { relationshipId: 'r1', communityId: 'c_1', problemId: 'missed-bins' })]) {
      const [en, cy] = [availableMoves(state, context), availableMoves(state, context, { language: 'cy' })]
      expect(cy.map((move) => ({ ...move, words: '' }))).toEqual(en.map((move) => ({ ...move, words: '' })))
      for (const [i, { words }] of cy.entries()) {
        expect(words).not.toBe(en[i]?.words)
        expect(words).not.toMatch(english)
      }
    }
  })
})

describe('every event', () => {
  it.each([...ledger, ...newest].map((event) => [`${event.aggregate} ${event.type}`, event] as const))('has a line in both languages: %s', (_, event) => {
    const [en, cy] = event.aggregate === 'relationship'
      ? [relationshipEventWords(event), relationshipEventWords(event, 'cy')]
      : [engagementEventWords(event), engagementEventWords(event, 'cy')]
    expect(cy).not.toBe(en)
    expect(withoutFreeText(cy, event)).not.toMatch(english)
    for (const line of [en, cy]) expect(line).toMatch(/^[^a-z].*[.!?"]$/)
    for (const line of [en, cy]) expect(line).not.toMatch(/undefined|null|\.\./)
  })
})

describe('a story', () => {
  const { relationship, engagement } = longStory()
  const open = obeyAll(obey(relationship, { ...by, type: 'pause', reason: 'The steward is ill' }), [
    { ...by, type: 'make-commitment', commitmentId: 'k9', promise: 'Come back in May', due: '2027-05-01' },
    { ...by, type: 'record-help-asked', helpId: 'h9', what: 'A key to the hall' },
    { ...by, type: 'record-complaint', complaintId: 'x9', about: 'The notice', receivedOn: '2026-08-30' },
    { ...by, type: 'record-complaint', complaintId: 'x8', about: 'The noise', receivedOn: '2026-08-20' },
    { ...by, type: 'acknowledge-complaint', complaintId: 'x8' },
    { ...by, type: 'record-hosting', hosting: { formedBy: 'council', hostedBy: 'partner', because: 'It began with our page' } },
    { ...by, type: 'appoint-steward', post: 'Press Officer', team: 'Communications' },
    { ...by, type: 'record-consent', consent: { given: false, by: 'the moderators', how: 'A letter', on: '2026-09-01' } },
  ])
  const ended = ledger.filter(({ aggregate }) => aggregate === 'relationship') as RelationshipEvent[]

  it.each([
    ['a relationship', relationship], ['an engagement', engagement], ['much that is open', open], ['what has ended', replay(ended)],
    ['what has not begun', initialRelationship('r1', 'c_1')],
    ['a stopped engagement', obey(readyEngagement, { ...by, type: 'fire-stop-condition', kind: 'no-value', what: 'Eight weeks and nothing new' })],
  ])('is told in Welsh as in English, a line for each, with no English left: %s', (_, state) => {
    const [en, cy] = [explain(state), explain(state, { language: 'cy' })]
    expect(cy).toHaveLength(en.length)
    expect(explain(state, { language: 'en' })).toEqual(en)
    for (const [i, line] of cy.entries()) {
      expect(line).not.toBe(en[i])
      expect(withoutFreeText(line, state)).not.toMatch(english)
      expect(line).not.toMatch(/undefined|null|\.\./)
    }
  })

  it('reads as a Welsh speaker would write it', () => {
    expect(explain(relationship, { language: 'cy' }).slice(0, 6)).toEqual([
      'Mae\'r cyngor yn meithrin y gymuned (ers 1 Medi 2026).',
      'Rôl: partner. Pam: They asked for somebody who can mend the round. I\'w hystyried eto ar 15 Ionawr 2027.',
      'Diben: er mwyn datrys problem (missed-bins).',
      'Diben y gymuned: Neighbours keep an eye on the harbour streets.',
      'Stiward: Parks Manager, Waste Services; dirprwy: Rounds Supervisor.',
      'Yr hyn y mae\'r gymuned yn ei reoli: pynciau (What is talked about on Fridays).',
    ])
    expect(explain(open, { language: 'cy' }).slice(0, 3)).toEqual([
      'Mae popeth wedi\'i oedi (ers 1 Medi 2026).',
      'Y sefyllfa cyn oedi: meithrin.',
      'Mae amod stopio wedi\'i fodloni (gofynnwyd i\'r cyngor adael): dim ond Cau, Oedi a Thynnu\'n ôl sydd ar ôl.',
    ])
    expect(explain(engagement, { language: 'cy' })).toContain('1 Medi 2026, Head of Waste Services: Cadwyd addewid: Read the round\'s log to the group each Friday. Yr hyn sy\'n dangos hynny: https://marshwick.example/log.')
  })
})
