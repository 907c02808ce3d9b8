import { CommunityPurpose, SuggestedRole } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { talkFeatures } from '../../src/communities/purpose/features.js'
import { suggestRole } from '../../src/communities/suggest-role.js'

interface Case {
  readonly purpose?: CommunityPurpose
  /** The council is spoken to. */
  readonly spokenTo?: boolean
  /** Enough people speak of a problem the council has named. */
  readonly concerned?: boolean
  /** Residents answer one another. */
  readonly answered?: boolean
}

function roleFor({ purpose, spokenTo = false, concerned = false, answered = false }: Case): ReturnType<typeof suggestRole> {
  return suggestRole({
    purpose: purpose === undefined ? { ranked: [{ purpose: 'complaint', score: 0.2, because: [] }], because: [], unclear: true } : { ranked: [{ purpose, score: 0.8, because: [] }], because: [] },
    features: { ...talkFeatures([], []), peerAnswers: answered ? 0.9 : 0.2 },
    councilPresence: { mentionShare: 0, threadShare: 0, addressedShare: spokenTo ? 0.2 : 0.01, words: '' },
    problems: concerned ? [{ id: 'missed-bins', mentions: 40, authors: 20, because: [] }] : [],
  })
}

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
    ['none', 'it is not clear what for, and about something else', { spokenTo: true }],
  ])('is %s when %s', (role, _, given) => {
    expect(roleFor(given).role).toBe(role)
  })

  it('always comes with reasons, which name the problem and nobody', () => {
    for (const purpose of [undefined, ...CommunityPurpose.options]) {
      for (const spokenTo of [true, false]) {
        for (const concerned of [true, false]) {
          for (const answered of [true, false]) {
            const { role, because } = roleFor({ ...(purpose !== undefined && { purpose }), spokenTo, concerned, answered })
            expect(SuggestedRole.options).toContain(role)
            expect(because.length).toBeGreaterThan(0)
            if (role !== 'none' && concerned) expect(because.join(' ')).toContain('missed-bins')
          }
        }
      }
    }
  })

  it('does not take its purpose from evidence that is unclear', () => {
    const unclear = roleFor({ spokenTo: true, concerned: true })
    expect(unclear.role).toBe('listen')
    expect(roleFor({ purpose: 'complaint', spokenTo: true, concerned: true }).role).toBe('answer')
  })
})
