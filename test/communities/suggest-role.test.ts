import { CommunityPurpose, SuggestedRole } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { talkFeatures, type TalkFeatures } from '../../src/communities/talk/talk-features.js'
import { createTalkReader } from '../../src/communities/talk/talk-reader.js'
import { suggestRole } from '../../src/communities/suggest-role.js'

interface Case {
  readonly purpose?: CommunityPurpose
  /** The council is spoken to. */
  readonly spokenTo?: boolean
  /** Enough people name the council. */
  readonly spokenOf?: boolean
  /** Enough people speak of a problem the council has named. */
  readonly concerned?: boolean
  /** Enough people speak of what a council must see to by law. */
  readonly statutory?: boolean
  /** Residents answer one another. */
  readonly answered?: boolean
}

const silence: TalkFeatures = talkFeatures([], createTalkReader([]))

function roleFor({ purpose, spokenTo = false, spokenOf = false, concerned = false, statutory = false, answered = false }: Case, people = 20): ReturnType<typeof suggestRole> {
  return suggestRole({
    purpose: purpose === undefined ? { ranked: [{ purpose: 'complaint', score: 0.2, because: [] }], because: [], unclear: true } : { ranked: [{ purpose, score: 0.8, because: [] }], because: [] },
    features: {
      ...silence,
      share: { ...silence.share, peerAnswers: answered ? 0.9 : 0.2, councilConversations: spokenOf ? 0.4 : 0.1, statutoryConversations: statutory ? 0.4 : 0.1 },
      people: { ...silence.people, councilNamed: people, statutory: people },
    },
    councilPresence: { mentionShare: 0, threadShare: 0, addressedShare: spokenTo ? 0.2 : 0.01, words: '' },
    problems: concerned ? [{ id: 'missed-bins', mentions: 40, authors: 20, because: [] }] : [],
    minimumAuthors: 10,
  })
}

/** Every combination there is. */
const everyCase: readonly Case[] = [undefined, ...CommunityPurpose.options].flatMap((purpose) => Array.from({ length: 32 }, (_, bits): Case => ({
  ...(purpose !== undefined && { purpose }), spokenTo: (bits & 1) > 0, spokenOf: (bits & 2) > 0, concerned: (bits & 4) > 0, statutory: (bits & 8) > 0, answered: (bits & 16) > 0,
})))

describe('the part suggested for the council', () => {
  it('is none, whatever a community is for, where nobody speaks to it and no problem of its own comes up', () => {
    for (const purpose of [undefined, ...CommunityPurpose.options]) expect(roleFor({ ...(purpose !== undefined && { purpose }) }).role).toBe('none')
  })

  it.each<readonly [SuggestedRole, string, Case]>([
    ['none', 'residents answer their own questions', { purpose: 'information-seeking', concerned: true, answered: true }],
    ['signpost', 'questions about a problem stay unanswered', { purpose: 'information-seeking', concerned: true }],
    ['answer', 'questions are put to it', { purpose: 'information-seeking', spokenTo: true, answered: true }],
    ['answer', 'people are unhappy and say so to it', { purpose: 'complaint', spokenTo: true }],
    ['listen', 'people are unhappy among themselves', { purpose: 'complaint', concerned: true }],
    ['support', 'people help one another with a problem', { purpose: 'mutual-help', concerned: true }],
    ['none', 'people help one another with what is no problem of its own', { purpose: 'mutual-help', spokenTo: true }],
    ['convene', 'a campaign on a problem speaks to it', { purpose: 'campaigning', spokenTo: true, concerned: true }],
    ['listen', 'a campaign does not', { purpose: 'campaigning', concerned: true }],
    ['listen', 'a campaign is about something else', { purpose: 'campaigning', spokenTo: true }],
    ['support', 'a celebration bears on a problem and speaks to it', { purpose: 'events-and-celebration', spokenTo: true, concerned: true }],
    ['none', 'a celebration does without it', { purpose: 'events-and-celebration', concerned: true }],
    ['answer', 'those who watch over a place speak to it', { purpose: 'place-watch', spokenTo: true }],
    ['listen', 'those who watch over a place see a problem', { purpose: 'place-watch', concerned: true }],
    ['none', 'a market place speaks to it', { purpose: 'trade', spokenTo: true, concerned: true }],
    ['listen', 'it is not clear what for, but about a problem', { concerned: true }],
    ['answer', 'questions on what it must see to stay unanswered', { purpose: 'information-seeking', statutory: true }],
    ['signpost', 'residents answer one another on what it must see to', { purpose: 'information-seeking', statutory: true, answered: true }],
    ['none', 'residents answer one another, and speak of it', { purpose: 'information-seeking', spokenOf: true, answered: true }],
    ['answer', 'people are unhappy with it among themselves', { purpose: 'complaint', spokenOf: true }],
    ['none', 'people are unhappy with somebody else', { purpose: 'complaint' }],
    ['support', 'people help one another with what it must see to', { purpose: 'mutual-help', statutory: true }],
    ['convene', 'a campaign on what it must see to speaks of it', { purpose: 'campaigning', spokenOf: true, statutory: true }],
    ['none', 'it is not clear what for, and about something else', { spokenTo: true }],
  ])('is %s when %s', (role, _, given) => {
    expect(roleFor(given).role).toBe(role)
  })

  it('is exactly one, with reasons which name the problem and nobody, for every combination of evidence', () => {
    for (const given of everyCase) {
      const { role, because } = roleFor(given)
      expect(SuggestedRole.options).toContain(role)
      expect(because.length).toBeGreaterThan(0)
      for (const reason of because) expect(reason).toMatch(/^[A-Z].*\.$/)
      if (role !== 'none' && given.concerned === true) expect(because.join(' ')).toContain('missed-bins')
    }
  })

  it('is none wherever people answer their own questions without the council, unless it is about what a council must see to by law', () => {
    for (const given of everyCase.filter(({ purpose, answered, spokenTo }) => purpose === 'information-seeking' && answered === true && spokenTo === false)) {
      expect(roleFor(given).role).toBe(given.statutory === true ? 'signpost' : 'none')
    }
  })

  it('is none wherever neither the council nor anything of its own comes up', () => {
    for (const given of everyCase.filter(({ spokenTo, spokenOf, concerned, statutory }) => ![spokenTo, spokenOf, concerned, statutory].includes(true))) expect(roleFor(given).role).toBe('none')
  })

  it('does not turn on what too few people say', () => {
    for (const given of everyCase) expect(roleFor(given, 9)).toEqual(roleFor({ ...given, spokenOf: false, statutory: false }))
  })

  it('does not take its purpose from evidence that is unclear', () => {
    const unclear = roleFor({ spokenTo: true, concerned: true })
    expect(unclear.role).toBe('listen')
    expect(roleFor({ purpose: 'complaint', spokenTo: true, concerned: true }).role).toBe('answer')
  })
})
