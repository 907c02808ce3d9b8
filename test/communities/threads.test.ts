import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexThreads } from '../../src/communities/threads.js'
import { threadsIn, type Said } from './support/talk.js'

const names = ['ann', 'bob', 'cai', 'dee', 'eve'] as const
const conversations = fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), { maxLength: 8 })

describe('the threads of a community', () => {
  it('are those in which most residents are members, in order of id', () => {
    fc.assert(fc.property(conversations, fc.subarray([...names]), (drawn, members) => {
      const threads = threadsIn(...drawn.map((authors) => authors.map((author): Said => [author, 'x'])))
      const index = indexThreads(threads)
      const own = threads.filter((_, t) => {
        const authors = [...new Set(drawn[t])]
        return authors.filter((author) => members.includes(author)).length * 2 > authors.length
      })
      // Asked twice, and by someone who was never heard.
      expect(index.ofMembers([...members, ...members].map((name) => `p_${name}`))).toEqual(own)
      expect(index.ofMembers([...members.map((name) => `p_${name}`), 'p_nobody'])).toEqual(own)
    }))
  })

  it('are those with its ids', () => {
    const threads = threadsIn([['ann', 'x']], [['bob', 'x']], [['cai', 'x']])
    expect(indexThreads(threads).ofIds(['t_002', 't_000', 't_009']).map(({ id }) => id)).toEqual(['t_000', 't_002'])
  })
})
