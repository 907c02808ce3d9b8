import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDiscoursePost, SourceItem } from 'civic-cafe/sources'
import { dataFolder, dataPath } from '../../support/data.js'
import { post } from './forum-server.js'

const url = 'https://forum.example'

describe('parseDiscoursePost', () => {
  it('gives everything a post says, and names replies as the posts they answer are named', () => {
    const { item } = parseDiscoursePost(post(12, {
      reply_to_post_number: 2,
      reply_to_user: { username: 'resident1', name: 'Resident 1' },
      link_counts: [{ url: 'https://council.example/bins' }, { url: '/t/other/5', internal: true }, { url: 'https://elsewhere.example', reflection: true }, { url: 'javascript:alert(1)' }],
      locale: 'en_GB',
    }), { url: `${url}/` })
    expect(item).toEqual({
      nativeId: '101/3',
      kind: 'post',
      url: 'https://forum.example/t/bins/101/3',
      venue: { nativeId: 'category/4', name: 'Category 4', kind: 'forum', url: 'https://forum.example/c/4' },
      thread: '101',
      html: '<p>Words of post 12</p>',
      publishedAt: '2026-01-01T12:00:00.000Z',
      author: { handle: 'resident2', displayName: 'Resident 2' },
      replyTo: '101/2',
      addressed: ['resident1'],
      links: ['https://council.example/bins', 'https://forum.example/t/other/5'],
      metrics: { reads: 3, replies: 0, likes: 1 },
      language: 'en-GB',
    })
  })

  it('puts title and tags on the first post of a topic only', () => {
    const topic = { title: 'Bins & boxes', slug: 'bins-boxes', categoryId: 7, tags: ['waste'] }
    const categoryNames = new Map([[7, 'Rubbish']])
    const first = parseDiscoursePost(post(10), { url, topic, categoryNames }).item
    const second = parseDiscoursePost(post(11), { url, topic, categoryNames }).item
    expect(first).toMatchObject({ title: 'Bins & boxes', tags: ['waste'], venue: { name: 'Rubbish' } })
    expect(second).not.toHaveProperty('title')
    expect(second).not.toHaveProperty('tags')
  })

  it.each([[-1, true], [-2, true], [5, undefined]])('knows the forum’s own accounts (user id %i)', (userId, bot) => {
    expect(parseDiscoursePost(post(1, { user_id: userId }), { url }).item?.author?.bot).toBe(bot)
  })

  it.each([{ hidden: true }, { user_deleted: true }, { deleted_at: '2026-01-02T00:00:00Z' }])('keeps the fact and not the words of a post that is gone: %j', (gone) => {
    const { item } = parseDiscoursePost(post(10, gone), { url })
    expect(item).toMatchObject({ deleted: true, nativeId: '101/1' })
    expect(item).not.toHaveProperty('html')
    expect(item).not.toHaveProperty('title')
  })

  it.each([[2, 'moderator-action'], [3, 'small-action'], [4, 'whisper'], [9, 'unknown-type']])('leaves out, without a fault, what no member said (type %i)', (type, skipped) => {
    expect(parseDiscoursePost(post(1, { post_type: type }), { url })).toEqual({ skipped, faults: [] })
  })

  it('leaves out private messages', () => {
    expect(parseDiscoursePost(post(1), { url, topic: { isPrivate: true } }).skipped).toBe('private-message')
  })

  it('makes of anything an item, a skip or a fault, and never throws', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({ topic_id: fc.jsonValue(), post_number: fc.jsonValue(), cooked: fc.jsonValue(), created_at: fc.jsonValue(), username: fc.jsonValue(), link_counts: fc.jsonValue(), actions_summary: fc.jsonValue(), reply_to_user: fc.jsonValue(), locale: fc.jsonValue() }, { requiredKeys: ['topic_id', 'post_number', 'cooked'] }))
    fc.assert(fc.property(anything, (raw) => {
      const { item, skipped, faults } = parseDiscoursePost(raw, { url })
      expect(item !== undefined || skipped !== undefined || faults.length > 0).toBe(true)
      expect(item === undefined ? undefined : SourceItem.safeParse(item).error).toBeUndefined()
    }), { numRuns: 500 })
  })

  it.skipIf(dataFolder === undefined)('reads every post in the recorded answers of a real server', () => {
    const folder = dataPath('api', 'discourse', 'discourse_api', 'spec', 'fixtures')
    const recorded: unknown[] = []
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit)
      else if (typeof value === 'object' && value !== null) {
        if ('cooked' in value && 'post_number' in value) recorded.push(value)
        Object.values(value).forEach(visit)
      }
    }
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) visit(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    expect(recorded.length).toBeGreaterThan(10)
    for (const raw of recorded) {
      const { item, skipped, faults } = parseDiscoursePost(raw, { url })
      expect([faults, item === undefined]).toEqual([[], skipped !== undefined])
      expect(item === undefined ? undefined : SourceItem.safeParse(item).error).toBeUndefined()
    }
  })
})
