import { describe, expect, it } from 'vitest'
import { mentionId, platformOf, sourceIdentity, threadId, venueId } from 'civic-cafe/mentions'

describe('identity', () => {
  it('makes one mention of one item seen through two feeds of one site', () => {
    expect(mentionId('feed:https://news.example/rss', 'a1')).toBe(mentionId('feed:https://news.example/other', 'a1'))
    expect(mentionId('feed:https://news.example/rss', 'a1')).not.toBe(mentionId('feed:https://other.example/rss', 'a1'))
    expect(mentionId('feed:https://news.example/rss', 'a1')).not.toBe(mentionId('records:https://news.example/rss', 'a1'))
  })

  it('never mixes up mentions, threads and venues', () => {
    const ids = [mentionId('x', '1'), threadId('x', '1'), venueId('x', '1')]
    expect(ids.map((id) => id.slice(0, 2))).toEqual(['m_', 't_', 'v_'])
    expect(ids[0]).toMatch(/^m_[\w-]{22}$/)
  })

  it('reads kind and origin out of a source id', () => {
    expect(sourceIdentity('feed:https://a.example:8443/x?y')).toEqual({ kind: 'feed', origin: 'https://a.example:8443' })
    expect(sourceIdentity('records:exports/2024')).toEqual({ kind: 'records', origin: 'exports/2024' })
    expect(sourceIdentity('bluesky')).toEqual({ kind: 'bluesky', origin: '' })
  })

  it('names the platform accounts live on', () => {
    expect(platformOf('discourse:https://Forum.Example.org/latest')).toBe('discourse:forum.example.org')
    expect(platformOf('mastodon:social.example')).toBe('mastodon:social.example')
    expect(platformOf('records:exports')).toBe('records')
    expect(platformOf('bluesky')).toBe('bluesky')
  })
})
