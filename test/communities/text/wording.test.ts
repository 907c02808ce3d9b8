import { describe, expect, it } from 'vitest'
import { createWording } from '../../../src/communities/text/wording.js'
import { mentionOf } from '../../nurture/support/mentions.js'

const at = '2026-03-02T08:00:00.000Z'

describe('the telling words of a mention', () => {
  it('are those of the title and the text, without function words, beside their stems', () => {
    const wording = createWording()
    const mention = mentionOf('m_1', 'p_1', at, { title: 'Potholes again', text: 'The potholes on our street are flooding' })
    expect(wording.wordsIn(mention)).toEqual(['potholes', 'potholes', 'street', 'flooding'])
    expect(wording.stemsIn(mention)).toEqual(['pothol', 'pothol', 'street', 'flood'])
    expect(wording.titleStemsOf(mention)).toEqual(['pothol'])
    expect(wording.titleStemsOf(mentionOf('m_2', 'p_1', at))).toEqual([])
  })

  it('give away the names by which people are addressed', () => {
    const wording = createWording()
    const say = (id: string, text: string): void => { wording.stemsIn(mentionOf(id, 'p_1', at, { text })) }
    say('m_1', 'Thanks Gwenllian, that helped')
    say('m_2', 'Hi Gwenllian, the gate is shut')
    say('m_3', 'Thanks neighbours. The gate, the gate, the gate')
    expect(wording.namesUsed()).toEqual(new Set(['gwenllian']))
  })
})
