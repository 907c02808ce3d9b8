import { describe, expect, it } from 'vitest'
import { talkFeatureNames, talkFeatures, type TalkFeature, type TalkFeatures } from '../../../src/communities/talk/talk-features.js'
import { createTalkReader } from '../../../src/communities/talk/talk-reader.js'
import { threadsIn, times, type Said } from '../support/talk.js'

const names = ['Marshwick Borough Council']
const reader = createTalkReader(names)
const account = 'discourse:forum.marshwick.example/marshwick_council'
const featuresOf = (...conversations: readonly (readonly Said[])[]): TalkFeatures => talkFeatures(threadsIn(...conversations), reader)
const shareOf = (feature: TalkFeature, ...conversations: readonly (readonly Said[])[]): number => featuresOf(...conversations).share[feature]

describe('what is counted of a community’s talk', () => {
  it('is nothing where nothing was said', () => {
    const { share, people, mentions } = talkFeatures([], reader)
    expect(mentions).toBe(0)
    expect(Object.keys(share).sort()).toEqual([...talkFeatureNames].sort())
    expect(new Set([...Object.values(share), ...Object.values(people)])).toEqual(new Set([0]))
  })

  it('a question is answered when another resident speaks, not when the asker or the council does', () => {
    const asked: Said = ['ann', 'Does anyone know?']
    expect(featuresOf([asked, ['bob', 'Yes.']]).share).toMatchObject({ questions: 1, peerAnswers: 1, answeredQuestions: 1 })
    expect(featuresOf([asked, ['ann', 'Nobody?'], [account, 'We do.']]).share).toMatchObject({ questions: 1, peerAnswers: 0, answeredQuestions: 0 })
    expect(featuresOf([asked, ['bob', 'Yes.']], [asked], [['ann', 'It rained.'], ['bob', 'Did it?']]).share).toMatchObject({ questions: 2 / 3, peerAnswers: 0.5, answeredQuestions: 1 / 3 })
  })

  it('a question may be put in the title, in Welsh, or without a question mark', () => {
    expect(shareOf('questions', [['ann', 'Diolch.', { title: 'Pryd mae’r bws' }]])).toBe(1)
    expect(shareOf('questions', [['ann', 'How do I get rid of a mattress']])).toBe(1)
    expect(shareOf('questions', [['ann', 'Whatever you think']])).toBe(0)
    expect(shareOf('questions', [['ann', 'What’s on: the fair']])).toBe(0)
    expect(shareOf('questions', [['ann', 'See https://example.org/news?id=3 for the times.']])).toBe(0)
    expect(shareOf('questions', [['ann', 'Seen (really?) at the tip. “Mine?” she said.']])).toBe(1)
  })

  it('a link counts as passed on when more than two people share it', () => {
    const link = { links: ['https://example.org/a', 'https://example.org/a'] }
    expect(shareOf('topLink', [['ann', 'Look.', link], ['bob', 'Look.', link]])).toBe(0)
    expect(shareOf('topLink', [['ann', 'Look.', link], ['bob', 'Look.', link], ['cai', 'Look.', link], ['dee', 'Why?']])).toBeCloseTo(0.75)
  })

  it('the council is spoken of by its names or its accounts', () => {
    expect(shareOf('councilNamed', [['ann', 'The Council said so.'], ['bob', 'Y cyngor?'], ['cai', 'Well.', { addressed: [account] }], ['dee', 'Hm.', { addressed: ['p_ann'] }]])).toBeCloseTo(0.75)
  })

  it('a conversation comes to what a council must see to when anybody in it says so', () => {
    const { share } = featuresOf([['ann', 'Lovely day.'], ['bob', 'Shame about the potholes.']], [['ann', 'Tea?'], ['bob', 'Y cyngor eto.']], [['ann', 'Coffee?']], [['ann', 'Cake?']])
    expect(share).toMatchObject({ statutoryConversations: 0.25, councilConversations: 0.25 })
  })

  it('a burst by one person weighs less than as much by many, and counts one person', () => {
    const said = (who: string): Said => [who, 'Bicycle for sale, £40.']
    const burst = featuresOf([['ann', 'It rained.'], ['bob', 'It did.'], ...Array.from({ length: 16 }, () => said('cai'))])
    const many = featuresOf([['ann', 'It rained.'], ['bob', 'It did.'], ...Array.from({ length: 16 }, (_, i) => said(`c${i}`))])
    expect(burst.share.trading).toBeCloseTo(4 / 6)
    expect(many.share.trading).toBeCloseTo(16 / 18)
    expect(burst.people.trading).toBe(1)
    expect(many.people.trading).toBe(16)
  })

  it('what a meeting place is called is counted, and a name like that of a place only where the place is spoken of', () => {
    const venue = { id: 'v_1', name: 'Harbour Buy & Sell', kind: 'group' as const }
    const places = [{ id: 'w1', name: 'Harbour', kind: 'ward' as const }]
    expect(featuresOf([['ann', 'Well.', { venue }], ['bob', 'Hm.', { venue }]]).share).toMatchObject({ 'named for trade': 1, 'named for complaint': 0, 'namedAfterPlace': 0 })
    expect(featuresOf([['ann', 'Well.', { venue }], ['bob', 'In Harbour.', { venue, places }]]).share).toMatchObject({ namedAfterPlace: 1 })
  })

  it.each<readonly [TalkFeature, string]>([
    ['prices', 'Bike, 40 quid'], ['prices', 'Table £15 ono'], ['daysToCome', 'Doors 7.30, on the 14th June'], ['daysToCome', 'Dewch ar 6 Mawrth'], ['daysToCome', 'nos Sadwrn yn y neuadd'],
  ])('%s are told in “%s”', (feature, text) => {
    expect(shareOf(feature, ...times(2, (i) => [[`a${i}`, text]]))).toBeCloseTo(1)
  })

  it.each(['Half of it is gone', 'The number 14 bus', 'It may be so', 'Only 40 of us came'])('“%s” names no day and no price', (text) => {
    expect(featuresOf([['ann', text]]).share).toMatchObject({ daysToCome: 0, prices: 0 })
  })
})
