import { CommunityPurpose } from 'civic-cafe/communities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessPurpose } from '../../../src/communities/purpose/purpose.js'
import { talkFeatureNames, talkFeatures, type TalkFeature, type TalkFeatures } from '../../../src/communities/talk/talk-features.js'
import { createTalkReader } from '../../../src/communities/talk/talk-reader.js'
import { threadsIn, times, type Said } from '../support/talk.js'

const names = ['Marshwick Borough Council']
const reader = createTalkReader(names)
const purposeOf = (conversations: readonly (readonly Said[])[]): ReturnType<typeof assessPurpose> => assessPurpose(talkFeatures(threadsIn(...conversations), reader))
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
    const { unclear, because } = purposeOf(times(3, (i) => [[`a${i}`, 'Does anyone know?'], [`b${i}`, 'Yes.'], [`c${i}`, 'No.']]))
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
    const table = (value: fc.Arbitrary<number>): fc.Arbitrary<Record<TalkFeature, number>> => fc.array(value, { minLength: talkFeatureNames.length, maxLength: talkFeatureNames.length })
      .map((values) => Object.fromEntries(talkFeatureNames.map((name, i) => [name, values[i]])) as Record<TalkFeature, number>)
    const features: fc.Arbitrary<TalkFeatures> = fc.record({ mentions: fc.nat(200), threads: fc.nat(50), share: table(fc.double({ min: 0, max: 1, noNaN: true })), people: table(fc.nat(30)) })
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
      if (unclear !== true) expect(counted.mentions).toBeGreaterThanOrEqual(10)
    }))
  })
})
