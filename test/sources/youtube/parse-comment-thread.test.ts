import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceItem } from 'civic-cafe/sources'
import { parseComment, parseCommentThread } from '../../../src/sources/youtube/parse-comment-thread.js'
import { dataFolder, dataPath } from '../../support/data.js'
import { handlesLeft, heard } from '../../support/heard.js'
import { comment } from './video-server.js'

describe('parseComment', () => {
  it('gives everything a comment says', () => {
    expect(parseComment(comment('Ug1.r', 3, { parentId: 'Ug1', updatedAt: '2026-02-02T00:00:00Z' }), { video: 'marshvid001' }).item).toEqual({
      nativeId: 'Ug1.r',
      kind: 'comment',
      url: 'https://www.youtube.com/watch?v=marshvid001&lc=Ug1.r',
      venue: { nativeId: 'video/marshvid001', name: 'YouTube video marshvid001', kind: 'comments', url: 'https://www.youtube.com/watch?v=marshvid001' },
      thread: 'marshvid001',
      replyTo: 'Ug1',
      html: 'Words of Ug1.r<br>about bins',
      publishedAt: '2026-02-01T00:03:00.000Z',
      updatedAt: '2026-02-02T00:00:00.000Z',
      author: { handle: 'quay_resident_3' },
      metrics: { likes: 2 },
    })
  })

  it('knows the council’s own words, and people from before handles by their channel', () => {
    const own = { channelId: 'UCresident3', handle: 'MarshwickCouncil' }
    expect(parseComment(comment('a', 3), { own }).item?.author).toEqual({ handle: 'MarshwickCouncil' })
    expect(parseComment(comment('a', 4, { authorDisplayName: 'Wren Hollow' }), { own }).item?.author).toEqual({ handle: 'UCresident4', displayName: 'Wren Hollow' })
  })

  it('makes of anything items or faults, and never throws', () => {
    const snippet = fc.record({ videoId: fc.jsonValue(), parentId: fc.jsonValue(), textDisplay: fc.jsonValue(), publishedAt: fc.jsonValue(), authorDisplayName: fc.jsonValue(), authorChannelId: fc.jsonValue(), likeCount: fc.jsonValue() }, { requiredKeys: [] })
    const one = fc.oneof(fc.jsonValue(), fc.record({ id: fc.oneof(fc.string(), fc.jsonValue()), snippet }))
    const thread = fc.oneof(fc.jsonValue(), fc.record({ snippet: fc.record({ topLevelComment: one, totalReplyCount: fc.jsonValue(), videoId: fc.jsonValue() }), replies: fc.oneof(fc.jsonValue(), fc.record({ comments: fc.array(one) })) }))
    fc.assert(fc.property(thread, (raw) => {
      const { items, faults } = parseCommentThread(raw)
      expect(items.length + faults.length).toBeGreaterThan(0)
      for (const item of items) expect(SourceItem.safeParse(item).error).toBeUndefined()
    }), { numRuns: 500 })
  })
})

describe.skipIf(dataFolder === undefined)('every recorded answer of YouTube', () => {
  const folder = dataPath('api', 'youtube', 'python-youtube', 'testdata')
  const threads: unknown[] = []
  const comments: unknown[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && value.kind === 'youtube#commentThread') threads.push(value)
      else if ('kind' in value && value.kind === 'youtube#comment') comments.push(value)
      else Object.values(value).forEach(visit)
    }
  }
  if (dataFolder !== undefined) for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))) visit(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))

  it('becomes items, comment by comment, and mentions in which nobody is named', () => {
    // 24 threads hold 25 comments; 12 stand alone.
    expect([threads.length, comments.length]).toEqual([24, 12])
    const readings = threads.map((raw) => parseCommentThread(raw))
    const alone = comments.map((raw) => parseComment(raw))
    const items = [...readings.flatMap((reading) => reading.items), ...alone.flatMap(({ item }) => item ?? [])]
    expect([items.length, [...readings, ...alone].flatMap(({ faults }) => faults)]).toEqual([37, []])
    expect(items.find((item) => !SourceItem.safeParse(item).success)).toBeUndefined()
    const pairs = heard('youtube:https://www.youtube.com/channel/UC', items)
    expect(pairs).toHaveLength(items.length)
    expect(pairs.flatMap(handlesLeft)).toEqual([])
  })
})
