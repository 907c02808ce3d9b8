import { CommunityPurpose } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { talkFeatures } from '../../../src/communities/purpose/features.js'
import { assessPurpose } from '../../../src/communities/purpose/purpose.js'
import { threadsIn, times, type Said } from '../support/talk.js'

const names = ['marshwick borough council', 'council', 'cyngor']
const account = 'discourse:forum.marshwick.example/marshwick_council'
const purposeOf = (conversations: readonly (readonly Said[])[]): ReturnType<typeof assessPurpose> => assessPurpose(talkFeatures(threadsIn(...conversations), names))
const unhappy = { sentiment: { score: -0.6, hits: [] } }

const told: readonly (readonly [CommunityPurpose, (i: number) => readonly Said[]])[] = [
  ['information-seeking', (i) => [[`a${i}`, 'Does anyone know when the tip opens?'], [`b${i}`, 'At nine.'], [`c${i}`, 'From the east side.']]],
  ['mutual-help', (i) => [[`a${i}`, 'I can lend a ladder.'], [`b${i}`, 'Thank you so much.']]],
  ['campaigning', (i) => [[`a${i}`, 'Sign the petition, save our library.', { links: ['https://petition.example/library'] }], [`b${i}`, 'Signed. We demand an answer.']]],
  ['events-and-celebration', (i) => [[`a${i}`, 'The lantern festival is on Saturday.'], [`b${i}`, 'See you there tomorrow, tickets at the door.']]],
  ['complaint', (i) => [[`a${i}`, 'The council has let us down.', unhappy], [`b${i}`, 'Hopeless, the council.', unhappy]]],
  ['place-watch', (i) => [[`a${i}`, 'A tree is down.', { places: [{ id: 'w1', name: 'Harbour', kind: 'ward' }] }], [`b${i}`, 'Seen it.', { places: [{ id: 'w1', name: 'Harbour', kind: 'ward' }] }]]],
  ['trade', (i) => [[`a${i}`, 'Bicycle for sale, £40, collection only.'], [`b${i}`, 'Wanted: a saddle.']]],
]

describe('what a community seems to be for', () => {
  it.each(told)('is %s when that is how it talks, with the reasons in words', (purpose, conversation) => {
    const { ranked, because, unclear } = purposeOf(times(15, conversation))
    expect(ranked[0]?.purpose).toBe(purpose)
    expect(unclear).toBeUndefined()
    expect(because.length).toBeGreaterThan(0)
    expect(because).toEqual(ranked[0]?.because)
  })

  it('has an example here for every purpose there is', () => {
    expect(told.map(([purpose]) => purpose).sort()).toEqual([...CommunityPurpose.options].sort())
  })

  it.each([
    ['campaigning', 'Llofnodwch y ddeiseb: ymgyrch dros y llyfrgell, deiseb newydd.'],
    ['events-and-celebration', 'Mae’r digwyddiad nos sadwrn, dathlu yn y parc. Ymunwch!'],
    ['trade', 'Beic ar werth, pris da.'],
  ] as const)('is %s in Welsh too', (purpose, text) => {
    expect(purposeOf(times(15, (i) => [[`a${i}`, text], [`b${i}`, text]])).ranked[0]?.purpose).toBe(purpose)
  })

  it('is unclear while little was said, however plain it is', () => {
    const { unclear, because } = purposeOf(times(6, (i) => [[`a${i}`, 'Does anyone know?'], [`b${i}`, 'Yes.'], [`c${i}`, 'No.']]))
    expect(unclear).toBe(true)
    expect(because.length).toBeGreaterThan(1)
  })

  it('is unclear when nothing stands out, and when two purposes are nearly as good', () => {
    const chat = purposeOf(times(15, (i) => [[`a${i}`, 'It rained.'], [`b${i}`, 'It did.']]))
    expect(chat).toMatchObject({ ranked: [], unclear: true })
    expect(chat.because).toHaveLength(1)
    const both = purposeOf([...times(10, (i) => [[`a${i}`, 'Bicycle for sale, £40.'], [`b${i}`, 'Swap?']] as const), ...times(10, (i) => [[`a${i}`, 'Come to the festival on Saturday.'], [`b${i}`, 'The carnival is tomorrow.']] as const)])
    expect(both.unclear).toBe(true)
    expect(both.ranked.slice(0, 2).map(({ purpose }) => purpose).sort()).toEqual(['events-and-celebration', 'trade'])
  })

  it('never says exactly how many said something', () => {
    for (const [, conversation] of told) {
      for (const { because } of purposeOf(times(15, conversation)).ranked) for (const reason of because) expect(reason).not.toMatch(/\d/)
    }
  })

  it('is ranked best first with scores from .05 to 1, whatever is counted', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const features = fc.record({
      mentions: fc.nat(200), threads: fc.nat(50), questions: share, peerAnswers: share, thanks: share, offers: share, campaignWords: share, petitionLinks: share, topLink: share,
      eventWords: share, futureDays: share, negative: share, councilNamed: share, negativeOfCouncil: share, placed: share, tradeWords: share,
    })
    fc.assert(fc.property(features, (counted) => {
      const { ranked, because, unclear } = assessPurpose(counted)
      const scores = ranked.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
      for (const score of scores) {
        expect(score).toBeGreaterThanOrEqual(0.05)
        expect(score).toBeLessThanOrEqual(1)
      }
      expect(because.length).toBeGreaterThan(0)
      if (unclear !== true) expect((scores[0] ?? 0) - (scores[1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9)
      if (unclear !== true) expect(counted.mentions).toBeGreaterThanOrEqual(20)
    }))
  })
})

describe('what is counted of a community’s talk', () => {
  const featuresOf = (...conversations: readonly (readonly Said[])[]): ReturnType<typeof talkFeatures> => talkFeatures(threadsIn(...conversations), names)

  it('is nothing where nothing was said', () => {
    expect(new Set(Object.values(talkFeatures([], names)))).toEqual(new Set([0]))
  })

  it('a question is answered when another resident speaks, not when the asker or the council does', () => {
    const asked: Said = ['ann', 'Does anyone know?']
    expect(featuresOf([asked, ['bob', 'Yes.']])).toMatchObject({ questions: 1, peerAnswers: 1 })
    expect(featuresOf([asked, ['ann', 'Nobody?'], [account, 'We do.']])).toMatchObject({ questions: 1, peerAnswers: 0 })
    expect(featuresOf([asked, ['bob', 'Yes.']], [asked], [['ann', 'It rained.'], ['bob', 'Did it?']])).toMatchObject({ questions: 2 / 3, peerAnswers: 0.5 })
  })

  it('a question may be put in the title, in Welsh, or without a question mark', () => {
    expect(featuresOf([['ann', 'Diolch.', { title: 'Pryd mae’r bws' }]]).questions).toBe(1)
    expect(featuresOf([['ann', 'How do I get rid of a mattress']]).questions).toBe(1)
    expect(featuresOf([['ann', 'Whatever you think']]).questions).toBe(0)
    expect(featuresOf([['ann', 'What’s on: the fair']]).questions).toBe(0)
    expect(featuresOf([['ann', 'See https://example.org/news?id=3 for the times.']]).questions).toBe(0)
    expect(featuresOf([['ann', 'Seen (really?) at the tip. “Mine?” she said.']]).questions).toBe(1)
  })

  it('a link counts as passed on when more than two people share it', () => {
    const link = { links: ['https://example.org/a', 'https://example.org/a'] }
    expect(featuresOf([['ann', 'Look.', link], ['bob', 'Look.', link]]).topLink).toBe(0)
    expect(featuresOf([['ann', 'Look.', link], ['bob', 'Look.', link], ['cai', 'Look.', link], ['dee', 'Why?']]).topLink).toBe(0.75)
  })

  it('the council is spoken of by its names or its accounts', () => {
    expect(featuresOf([['ann', 'The Council said so.'], ['bob', 'Y cyngor?'], ['cai', 'Well.', { addressed: [account] }], ['dee', 'Hm.', { addressed: ['p_ann'] }]]).councilNamed).toBe(0.75)
  })
})
