import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceItem } from 'civic-cafe/sources'
import { parseFacebookComment, parseFacebookPost } from '../../../src/sources/facebook/parse-facebook.js'
import { parseInstagramComment, parseInstagramMedia } from '../../../src/sources/instagram/parse-instagram.js'
import { dataFolder, dataPath } from '../../support/data.js'
import { handlesLeft, heard } from '../../support/heard.js'
import { pageId } from './graph-server.js'

const venue = { nativeId: `page/${pageId}`, name: 'Marshwick Council', kind: 'page' as const }
const facebook = { venue, own: { pageId, handle: 'MarshwickCouncil' } }
const instagram = { venue, handle: 'marshwickcouncil' }

describe('a comment whose answer left its ids out', () => {
  it('has them from its address', () => {
    const { item } = parseFacebookComment({ message: 'Thank you', created_time: '2026-02-01T10:00:00+0000', permalink_url: 'https://www.facebook.com/100200300/posts/5001/?comment_id=9001&reply_comment_id=9002' }, facebook)
    expect(item).toMatchObject({ nativeId: '5001_9002', replyTo: '5001_9001', thread: '100200300_5001', publishedAt: '2026-02-01T10:00:00.000Z' })
  })
})

describe('anything at all', () => {
  it('becomes items or faults, and nothing is thrown', () => {
    const object = fc.record({ id: fc.jsonValue(), message: fc.jsonValue(), text: fc.jsonValue(), caption: fc.jsonValue(), created_time: fc.jsonValue(), timestamp: fc.jsonValue(), from: fc.jsonValue(), username: fc.jsonValue(), permalink_url: fc.jsonValue(), message_tags: fc.oneof(fc.jsonValue(), fc.array(fc.record({ id: fc.jsonValue(), name: fc.jsonValue() }))), attachments: fc.jsonValue(), replies: fc.jsonValue(), parent: fc.jsonValue() }, { requiredKeys: ['id'] })
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), object), (raw) => {
      const single = [parseFacebookPost(raw, facebook), parseFacebookComment(raw, facebook), parseInstagramMedia(raw, instagram)]
      const readings = [...single.map(({ item, faults }) => ({ items: item === undefined ? [] : [item], faults })), parseInstagramComment(raw, instagram)]
      for (const { items, faults } of readings) {
        expect(items.length + faults.length).toBeGreaterThan(0)
        for (const item of items) expect(SourceItem.safeParse(item).error).toBeUndefined()
      }
    }), { numRuns: 500 })
  })
})

type Kind = 'post' | 'comment' | 'media' | 'remark'
/** What each recorded file holds. Other files hold no posts: people, Pages, events, insights, tokens. */
const recorded: readonly (readonly [RegExp, Kind])[] = [
  [/^facebook\/apidata\/posts\/|^facebook\/apidata\/groups\/feed|^facebook\/models\/post\.json/, 'post'],
  [/^facebook\/apidata\/comments\/|^facebook\/models\/comment\.json/, 'comment'],
  [/^instagram\/apidata\/(?:users\/(?:medias|tagged|mentioned_media|live)|medias\/medias?_|hashtags\/hashtag_(?:top|recent)|discovery\/medias)|^instagram_basic\/apidata\/(?:user\/user_medias|media\/media)/, 'media'],
  [/^instagram\/apidata\/(?:comments\/|medias\/comments|users\/mentioned_comment)/, 'remark'],
]

describe.skipIf(dataFolder === undefined)('every recorded answer of Facebook and Instagram', () => {
  const folder = dataPath('api', 'facebook', 'python-facebook', 'testdata')
  const entries: { readonly kind: Kind; readonly raw: unknown }[] = []
  const visit = (value: unknown, kind: Kind): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, kind)
    else if (typeof value === 'object' && value !== null) {
      const isEntry = ['created_time', 'timestamp', 'message', 'text', 'caption', 'media_type'].some((name) => name in value)
      if (isEntry) entries.push({ kind, raw: value })
      else for (const [name, each] of Object.entries(value)) if (name !== 'paging' && name !== 'children') visit(each, kind)
    }
  }
  if (dataFolder !== undefined) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort()) {
      const kind = recorded.find(([pattern]) => pattern.test(file))?.[1]
      if (kind !== undefined) visit(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), kind)
    }
  }
  const readings = entries.map(({ kind, raw }) => {
    if (kind === 'remark') return parseInstagramComment(raw, instagram)
    const { item, faults } = kind === 'post' ? parseFacebookPost(raw, facebook) : kind === 'comment' ? parseFacebookComment(raw, facebook) : parseInstagramMedia(raw, instagram)
    return { items: item === undefined ? [] : [item], faults }
  })

  it('becomes items and named faults, one by one', () => {
    const counts = Object.fromEntries((['post', 'comment', 'media', 'remark'] as const).map((kind) => {
      const own = readings.filter((_, at) => entries[at]?.kind === kind)
      return [kind, [own.length, own.filter(({ items }) => items.length > 0).length, own.filter(({ items, faults }) => items.length === 0 && faults.length > 0).length]]
    }))
    // Recorded, items, faults: a post and 18 pictures say nothing.
    expect(counts).toEqual({ post: [38, 37, 1], comment: [20, 20, 0], media: [87, 69, 18], remark: [9, 9, 0] })
    for (const { items } of readings) for (const item of items) expect(SourceItem.safeParse(item).error).toBeUndefined()
  })

  it('becomes mentions in which nobody is named', () => {
    const pairs = heard('facebook:https://www.facebook.com/1', readings.flatMap(({ items }) => items))
    expect(pairs.length).toBe(135)
    expect(pairs.flatMap(handlesLeft)).toEqual([])
  })
})
