import { describe, expect, it } from 'vitest'
import { councilPresenceIn } from '../../src/communities/council-presence.js'
import { threadsIn, times } from './support/talk.js'

const account = 'discourse:forum.marshwick.example/marshwick_council'

describe('what part the council already has', () => {
  it('is none where it has not spoken and is not spoken to, nor where nothing was said', () => {
    const quiet = councilPresenceIn(threadsIn([['ann', 'It rained.'], ['bob', 'It did.', { addressed: ['p_ann'] }]]))
    expect(quiet).toMatchObject({ mentionShare: 0, threadShare: 0, addressedShare: 0 })
    expect(councilPresenceIn([])).toEqual(quiet)
  })

  it('is its share of what is said and of the conversations it is in, to whole per cents', () => {
    expect(councilPresenceIn(threadsIn([['ann', 'Why?'], [account, 'Because.']], [['ann', 'Well.']], [['bob', 'Well.']]))).toMatchObject({ mentionShare: 0.25, threadShare: 0.33, addressedShare: 0 })
  })

  it('is how often residents answer it or call it by name', () => {
    expect(councilPresenceIn(threadsIn([['ann', 'Why?'], [account, 'Because.'], ['ann', 'Thanks.'], ['bob', 'Hm.', { addressed: [account] }]])).addressedShare).toBe(0.67)
  })

  it('is put in words that follow the figures', () => {
    const wordsFor = (joined: number, of: number): string => councilPresenceIn(threadsIn(...times(of, (i) => (i < joined ? [['ann', 'Why?'], [account, 'Because.']] : [['ann', 'Why?']])))).words
    expect(new Set([wordsFor(0, 20), wordsFor(1, 20), wordsFor(8, 20), wordsFor(15, 20)]).size).toBe(4)
    expect(wordsFor(8, 20)).toBe(wordsFor(3, 20))
  })
})
