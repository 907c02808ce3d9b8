import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceItem } from 'civic-cafe/sources'
import { parseXPost } from '../../../src/sources/x/parse-x-post.js'
import { readXIncludes } from '../../../src/sources/x/x-includes.js'
import { dataFolder, dataPath } from '../../support/data.js'
import { handlesLeft, heard } from '../../support/heard.js'
import { xId, xPost, xUsers } from './search-server.js'

const includes = readXIncludes({ users: xUsers, tweets: [xPost(2, { text: 'The whole of it, with https://t.co/b', entities: { urls: [{ url: 'https://t.co/b', expanded_url: 'https://news.example/bins' }] } })] })

describe('parseXPost', () => {
  it('gives everything a post says, with whole addresses and without those of pictures', () => {
    const { item } = parseXPost(xPost(10, {
      text: '@quay_resident_2 #Bins &lt;again&gt; https://t.co/a https://t.co/p',
      conversation_id: xId(1),
      in_reply_to_user_id: '90001',
      referenced_tweets: [{ type: 'replied_to', id: xId(9) }, { type: 'quoted', id: xId(2) }],
      entities: { hashtags: [{ start: 1, end: 2, tag: 'Bins' }], mentions: [{ username: 'quay_resident_2' }], urls: [{ url: 'https://t.co/a', expanded_url: 'https://short.example/a', unwound_url: 'https://council.example/bins' }, { url: 'https://t.co/p', expanded_url: 'https://x.com/quay_resident_3/status/1/photo/1' }] },
      geo: { coordinates: { type: 'Point', coordinates: [-0.1, 51.5] } },
    }), includes)
    expect(item).toEqual({
      nativeId: xId(10),
      kind: 'post',
      url: `https://x.com/i/status/${xId(10)}`,
      venue: { nativeId: 'hashtag/bins', name: '#bins', kind: 'hashtag', url: 'https://x.com/hashtag/bins' },
      thread: xId(1),
      replyTo: xId(9),
      text: '@quay_resident_2 #Bins <again> https://council.example/bins',
      publishedAt: '2026-02-27T00:10:00.000Z',
      author: { handle: 'quay_resident_3', displayName: 'Quay Resident 3' },
      addressed: ['quay_resident_1', 'quay_resident_2'],
      links: ['https://council.example/bins'],
      tags: ['Bins'],
      point: { lat: 51.5, lon: -0.1 },
      metrics: { likes: 3, replies: 2, reposts: 1, quotes: 0 },
      language: 'en',
    })
  })

  it('gives a repost the whole of what it repeats, and a long post the whole of itself', () => {
    expect(parseXPost(xPost(10, { text: 'RT @quay_resident_2: The whole…', referenced_tweets: [{ type: 'retweeted', id: xId(2) }] }), includes).item?.text).toBe('RT @quay_resident_2: The whole of it, with https://news.example/bins')
    expect(parseXPost(xPost(10, { note_tweet: { text: 'A long post &amp; its end' } }), includes).item?.text).toBe('A long post & its end')
  })

  it('knows who is protected, who is not there, and what is no language', () => {
    expect(parseXPost(xPost(6), includes).item?.author?.optedOut).toBe(true)
    expect(parseXPost(xPost(6)).item).not.toHaveProperty('author')
    expect(parseXPost(xPost(6, { lang: 'qme' })).item).not.toHaveProperty('language')
    expect(parseXPost(xPost(6, { lang: 'in' })).item?.language).toBe('id')
    for (const lang of ['__proto__', 'constructor', 'toString']) expect(parseXPost(xPost(6, { lang })).item?.language).toBe(lang)
  })

  it('makes of anything an item or a fault, and never throws', () => {
    const post = fc.record({ id: fc.oneof(fc.constant(xId(3)), fc.stringMatching(/^\d{1,22}$/), fc.jsonValue()), text: fc.oneof(fc.string(), fc.jsonValue()), created_at: fc.jsonValue(), entities: fc.oneof(fc.jsonValue(), fc.record({ urls: fc.array(fc.record({ url: fc.jsonValue(), expanded_url: fc.oneof(fc.webUrl(), fc.jsonValue()) })), hashtags: fc.array(fc.record({ tag: fc.jsonValue() })) })), referenced_tweets: fc.jsonValue(), edit_history_tweet_ids: fc.oneof(fc.jsonValue(), fc.array(fc.stringMatching(/^\d{1,19}$/))), lang: fc.jsonValue(), geo: fc.jsonValue(), public_metrics: fc.jsonValue(), note_tweet: fc.jsonValue(), conversation_id: fc.jsonValue() }, { requiredKeys: ['id', 'text'] })
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), post), fc.jsonValue(), (raw, more) => {
      const { item, faults } = parseXPost(raw, readXIncludes(more))
      expect(item !== undefined || faults.length > 0).toBe(true)
      expect(item === undefined ? undefined : SourceItem.safeParse(item).error).toBeUndefined()
    }), { numRuns: 500 })
  })
})

describe.skipIf(dataFolder === undefined)('every recorded answer of X', () => {
  const folder = dataPath('api', 'x', 'pytwitter', 'testdata')
  const readings: ReturnType<typeof parseXPost>[] = []
  const visit = (value: unknown, answer: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, answer)
    else if (typeof value === 'object' && value !== null) {
      const own = 'includes' in value ? value.includes : answer
      if ('id' in value && 'text' in value && typeof value.text === 'string') readings.push(parseXPost(value, readXIncludes(own)))
      else for (const each of Object.values(value)) visit(each, own)
    }
  }
  if (dataFolder !== undefined) for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort()) visit(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), undefined)
  const items = readings.flatMap(({ item }) => item ?? [])

  it('becomes items and named faults, post by post', () => {
    // 98 texts, of which three are private messages.
    expect([readings.length, items.length, readings.filter(({ item, faults }) => item === undefined && faults.length > 0).length]).toEqual([98, 95, 3])
    for (const item of items) expect(SourceItem.safeParse(item).error).toBeUndefined()
    for (const { author, publishedAt } of items) expect([publishedAt, author?.handle === '']).toEqual([expect.any(String), false])
  })

  it('becomes mentions in which nobody is named', () => {
    const pairs = heard('x:https://x.com/search?q=nyc', items)
    expect(pairs).toHaveLength(items.length)
    expect(pairs.flatMap(handlesLeft)).toEqual([])
  })
})
