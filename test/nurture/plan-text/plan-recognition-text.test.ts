import { initialRelationship, type RelationshipState } from 'civic-cafe/engagement'
import { NurtureError, planRecognitionText, scoreNurture } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { townForum } from '../support/town-forum.js'

const community = { id: 'c_1' }
const name = 'The Marsh Menders'
const bare = initialRelationship('r1', 'c_1')
const full: RelationshipState = {
  ...bare,
  phase: 'nurturing',
  communityPurpose: { words: 'Looking after the marsh.', confirmedBy: 'Parks Manager', confirmedOn: '2026-01-05' },
  role: { role: 'partner', reason: 'They asked', decidedBy: 'Head of Parks', reviewOn: '2027-01-01' },
  steward: { post: 'Parks Manager', deputy: 'Ranger', team: 'Parks', handovers: [] },
  controls: [{ id: 'g1', control: 'hosting', limits: 'The page', grantedOn: '2026-01-01' }, { id: 'g2', control: 'topics', limits: 'All', grantedOn: '2026-01-01', withdrawn: { on: '2026-02-01', reason: 'Nobody used it', publishedAt: 'https://marshwick.example/why' } }],
  commitments: [{ id: 'k1', promise: 'Mend the sluice', madeOn: '2026-01-01', due: '2026-09-01' }, { id: 'k2', promise: 'Paint the hut', madeOn: '2026-01-01', due: '2026-02-01', kept: true, settledOn: '2026-01-20' }],
  help: [{ id: 'h1', what: 'A key to the hall', askedOn: '2026-05-01' }],
  planRecognitions: [
    { document: 'Corporate Plan 2026', section: '4.2', wording: 'The friends of the marsh', ownDescription: 'We mend what the tide undoes. Write to menders@marsh.example.', adoptedOn: '2026-03-01' },
    { document: 'Corporate Plan 2024', section: '4.1', wording: 'Marsh volunteers', ownDescription: 'We are new here.', adoptedOn: '2024-03-01' },
  ],
}

describe('text for a business plan', () => {
  const score = scoreNurture({ community, mentions: townForum(2), relationship: full, now: '2026-06-30T12:00:00.000Z' })

  it('quotes the community’s newest description of itself, and says whose words each sentence holds', () => {
    const { text, sentences, missing } = planRecognitionText({ community, name, relationship: full, score })
    expect(text).toBe(sentences.map(({ words }) => words).join(' '))
    expect(sentences.filter(({ standing }) => standing === 'own-words').map(({ words }) => words)).toEqual(['In the community’s own words: “We mend what the tide undoes. Write to [email]”.'])
    expect(sentences.filter(({ standing }) => standing === 'confirmed-words').map(({ source }) => source)).toEqual(['communityPurpose'])
    expect(text).toContain('Mend the sluice')
    expect(text).not.toContain('Paint the hut')
    expect(text).toContain('hosting')
    expect(text).not.toContain('what is talked about')
    expect(sentences.map(({ source }) => source)).toContain('cafe-index/2')
    expect(missing).toEqual([])
  })

  it('neither counts nor names anybody', () => {
    for (const language of ['en', 'cy'] as const) {
      const said = JSON.stringify(planRecognitionText({ community, name, relationship: full, score, language }))
      expect(said).not.toMatch(/p_resident|@marsh|\d+ (?:residents|people|members)|\d+%/)
    }
  })

  it('leaves nobody in what was typed: no handle, address or number', () => {
    const typed = 'ask @SECRET_jane, u/SECRET_prys, SECRET@marsh.example or 07700 900123'
    const [recognition] = full.planRecognitions
    const relationship: RelationshipState = {
      ...full, communityPurpose: { words: typed, confirmedBy: 'Parks Manager', confirmedOn: '2026-01-05' }, steward: { post: `Ranger, ${typed}`, team: 'Parks', handovers: [] },
      commitments: full.commitments.map((commitment) => ({ ...commitment, promise: typed })), help: [{ id: 'h1', what: typed, askedOn: '2026-05-01' }],
      planRecognitions: recognition === undefined ? [] : [{ ...recognition, document: `Plan, ${typed}`, section: typed, wording: typed, ownDescription: typed }],
    }
    for (const language of ['en', 'cy'] as const) expect(JSON.stringify(planRecognitionText({ community, name: typed, relationship, language }))).not.toMatch(/SECRET|900123/)
  })

  it('says what to ask for where little is on record, and claims nothing', () => {
    const { sentences, missing } = planRecognitionText({ community, name, relationship: bare })
    expect(sentences.map(({ standing }) => standing)).toEqual(['council-words'])
    expect(missing.map(({ gap }) => gap)).toEqual(['own-description', 'confirmed-purpose', 'role', 'steward'])
  })

  it('does not call a community its own that the council runs', () => {
    const [first] = planRecognitionText({ community, name, relationship: { ...full, councilRun: true } }).sentences
    expect(first?.words).toContain('the council itself runs')
  })

  it('is Welsh throughout in Welsh, around the same quotations', () => {
    for (const relationship of [bare, full]) {
      const english = planRecognitionText({ community, name, relationship, score })
      const welsh = planRecognitionText({ community, name, relationship, score, language: 'cy' })
      expect(welsh.sentences.map(({ standing, source }) => [standing, source])).toEqual(english.sentences.map(({ standing, source }) => [standing, source]))
      for (const [i, { words }] of welsh.sentences.entries()) expect(words).not.toBe(english.sentences[i]?.words)
      for (const [i, { words }] of welsh.missing.entries()) expect(words).not.toBe(english.missing[i]?.words)
    }
  })

  it('is refused for another community', () => {
    for (const input of [{ relationship: { ...full, communityId: 'c_2' } }, { relationship: full, score: { ...score, communityId: 'c_2' } }]) {
      try {
        planRecognitionText({ community, name, ...input })
        expect.unreachable()
      } catch (error) {
        expect(error instanceof NurtureError && error.code).toBe('nurture-other-community')
      }
    }
  })
})
