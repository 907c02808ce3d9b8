import { cafeIndex, isQuestion, talkOf } from 'civic-cafe/nurture'
import { describe, expect, it } from 'vitest'
import { mentionOf } from '../support/mentions.js'

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString()

describe('a question', () => {
  it.each([
    'When is the library open?',
    'Anyone know when the green bins go out',
    'Hi all, does anybody have a spare key for the hall',
    'Morning everyone! Is there a bus on Sunday',
    'How do I get a new brown bin',
    'Any recommendations for a plumber in Harbour ward',
    'The gate was shut again.\nWho do I tell about it',
    'Oes rhywun yn gwybod pryd mae’r llyfrgell ar agor',
    'Pryd mae’r biniau gwyrdd yn cael eu casglu',
    'Sut mae cael bin newydd',
    'A oes unrhyw un yn mynd i’r cyfarfod',
    'Ydy hi ar agor ddydd Sul?',
    'Helo pawb, all rhywun helpu gyda’r goeden',
  ])('asks: %s', (text) => expect(isQuestion(text)).toBe(true))

  it.each([
    'What a lovely day it was at the fair',
    'When I went past the gate was open',
    'The bins were not collected. Again.',
    'How nice of them to come',
    'See https://forum.marshwick.example/search?q=bins for the list',
    '> When is it open?\nAt nine.',
    'Mae’r llyfrgell ar agor heddiw',
    'Diolch yn fawr i bawb',
    'Dim ond dydd Llun',
    '',
  ])('does not ask: %s', (text) => expect(isQuestion(text)).toBe(false))
})

describe('mentions as talk', () => {
  it('know the council by its declared account, and a question by its words', () => {
    const [asked, answered] = talkOf([
      mentionOf('t1.1', 'p_one', at(0), { title: 'Green bins', text: 'Anyone know when they go out' }),
      mentionOf('t1.2', 'discourse:forum.marshwick.example/marshwick_council', at(5), { replyTo: 't1.1', text: 'On Tuesday.' }),
    ])
    expect(asked).toEqual({ id: 't1.1', thread: 't1', author: 'p_one', at: at(0), council: false, question: true })
    expect(answered).toMatchObject({ council: true, question: false, replyTo: 't1.1' })
  })

  it('leave out what was deleted, spam, second copies, and what nobody’s name is on', () => {
    const talk = talkOf([
      mentionOf('t1.1', 'p_one', at(0)),
      mentionOf('t1.2', 'p_two', at(1), { deletedAt: at(9), text: '' }),
      mentionOf('t1.3', 'p_three', at(2), { spam: { score: 0.9, because: ['links'] } }),
      mentionOf('t1.4', 'p_four', at(3), { duplicateOf: 't1.1' }),
      mentionOf('t1.5', undefined, at(4)),
      mentionOf('t1.6', 'p_six', at(5)),
    ])
    expect(talk.map(({ id }) => id)).toEqual(['t1.1', 't1.6'])
  })

  it('take nobody for the beginner of a thread whose opening is gone', () => {
    const threads = Array.from({ length: 12 }, (_, i) => [
      mentionOf(`t${i}.1`, undefined, at(0)),
      mentionOf(`t${i}.2`, `p_${i}`, at(1)),
      mentionOf(`t${i}.3`, `p_${(i + 1) % 12}`, at(2), { replyTo: `t${i}.2` }),
    ]).flat()
    expect(cafeIndex(talkOf(threads)).components.residentInitiative.value).toBeNull()
    expect(cafeIndex(talkOf(threads)).components.peerShare.value).toBe(1)
  })

  it('mark bots, for the measures to set aside', () => {
    expect(talkOf([mentionOf('t1.1', 'p_bot', at(0), { author: { pseudonym: 'p_bot', bot: true } })])[0]).toMatchObject({ bot: true })
  })
})
