import { describe, expect, it } from 'vitest'
import { MentionError, pseudonymFor } from 'civic-cafe/mentions'

const key = 'an invented key for tests only'

describe('a pseudonym', () => {
  it('is the same for every way of writing one handle', () => {
    const one = pseudonymFor(key, 'discourse:forum.example', 'Ann_Example')
    for (const written of ['@Ann_Example', ' ann_example ', '@@ANN_EXAMPLE', 'Ａnn_Example']) {
      expect(pseudonymFor(key, 'discourse:forum.example', written)).toBe(one)
    }
    expect(pseudonymFor(new TextEncoder().encode(key), 'Discourse:forum.example', 'ann_example')).toBe(one)
  })

  it('has the shape every store can rely on and does not change between releases', () => {
    expect(pseudonymFor(key, 'bluesky', 'ann')).toMatch(/^p_[\w-]{22}$/)
    expect(pseudonymFor('0123456789abcdef', 'bluesky', 'ann')).toBe(pseudonymFor('0123456789abcdef', 'bluesky', '@ANN'))
  })

  it('differs by platform, by key, and where platform and handle only join alike', () => {
    const all = [
      pseudonymFor(key, 'bluesky', 'ann'),
      pseudonymFor(key, 'mastodon', 'ann'),
      pseudonymFor(`${key}!`, 'bluesky', 'ann'),
      pseudonymFor(key, 'bluesk', 'yann'),
    ]
    expect(new Set(all).size).toBe(4)
  })

  it('refuses a key that could be guessed', () => {
    for (const weak of ['', 'short', new Uint8Array(15)]) {
      let thrown: unknown
      try { pseudonymFor(weak, 'bluesky', 'ann') } catch (error) { thrown = error }
      expect(thrown).toBeInstanceOf(MentionError)
      expect((thrown as MentionError).code).toBe('weak-key')
    }
  })
})
