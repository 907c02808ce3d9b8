import { mentionsByCommunity, mentionsOfCommunity } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import { communityOf } from './support/maps.js'
import { inRandomOrder } from './support/planted.js'
import { talk } from './support/talk.js'

const account = 'discourse:forum.marshwick.example/marshwick_council'
const members = ['ann', 'bob', 'cai'].map((name) => ({ pseudonym: `p_${name}`, share: 1 }))
const { conversations: _conversations, ...byTies } = communityOf('c_1', 3, { members })
const said = talk(
  [['ann', 'One.'], ['bob', 'Two.'], ['dee', 'Passing by.'], [account, 'The council.']],
  [['ann', 'Three.'], ['dee', 'Four.']],
  [['cai', 'By myself.']],
  [['dee', 'Five.'], ['eve', 'Six.'], ['ann', 'Passing by.']],
  [['bob', 'Spam.', { spam: { score: 0.9, because: ['links'] } }], ['cai', 'Seven.']],
)
const idsOf = (mentions: readonly { readonly id: string }[]): string[] => mentions.map(({ id }) => id)

describe('the mentions of a community', () => {
  it('are the conversations in which most residents are members, whole: with the council and with what counts for nothing', () => {
    expect(idsOf(mentionsOfCommunity(byTies, said))).toEqual(['m_0.0', 'm_0.1', 'm_0.2', 'm_0.3', 'm_2.0', 'm_4.0', 'm_4.1'])
  })

  it('are the conversations listed, where an interest holds it together', () => {
    expect(idsOf(mentionsOfCommunity({ ...byTies, conversations: ['t_003', 't_001'] }, said))).toEqual(['m_1.0', 'm_1.1', 'm_3.0', 'm_3.1', 'm_3.2'])
  })

  it('come in the same order whatever order they are given in', () => {
    for (const seed of [1, 2, 3]) expect(mentionsOfCommunity(byTies, inRandomOrder(said, seed))).toEqual(mentionsOfCommunity(byTies, said))
  })

  it('are the same for each of many communities taken at once', () => {
    const interest = { ...communityOf('c_2', 3, { members: [] }), conversations: ['t_003'] }
    expect(mentionsByCommunity([byTies, interest], said)).toEqual(new Map([[byTies.id, mentionsOfCommunity(byTies, said)], ['c_2', mentionsOfCommunity(interest, said)]]))
  })
})
