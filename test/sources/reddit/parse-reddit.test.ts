import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceItem } from 'civic-cafe/sources'
import { parseRedditListing } from '../../../src/sources/reddit/parse-reddit-listing.js'
import { parseRedditThing } from '../../../src/sources/reddit/parse-reddit-thing.js'
import { dataFolder, dataPath, readNdjsonGz } from '../../support/data.js'
import { handlesLeft, heard } from '../../support/heard.js'
import { commentName, listing, postName, redditComment, redditPost } from './subreddit-server.js'

describe('parseRedditThing', () => {
  it('gives everything a post says', () => {
    const { item } = parseRedditThing(redditPost(5, { is_self: false, url: 'https://news.example/bins', selftext_html: null, selftext: '', link_flair_text: 'Waste', num_comments: 4 }))
    expect(item).toEqual({
      nativeId: postName(5),
      kind: 'post',
      url: `https://www.reddit.com/r/Marshwick/comments/${postName(5).slice(3)}/bins/`,
      venue: { nativeId: 'r/marshwick', name: 'r/Marshwick', kind: 'forum', url: 'https://www.reddit.com/r/Marshwick/' },
      thread: postName(5),
      title: 'Bins of week 5',
      publishedAt: '2026-02-01T00:05:00.000Z',
      author: { handle: 'harbour_resident_5' },
      links: ['https://news.example/bins'],
      tags: ['Waste'],
      metrics: { score: 3, comments: 4 },
    })
  })

  it('gives a comment its thread and what it answers, and finds its address without a permalink', () => {
    const { item } = parseRedditThing(redditComment(5, { parent_id: commentName(4), permalink: undefined }))
    expect(item).toMatchObject({ kind: 'comment', thread: postName(1), replyTo: commentName(4), url: `https://www.reddit.com/r/Marshwick/comments/${postName(1).slice(3)}/_/${commentName(5).slice(3)}/` })
    // A score that Reddit hides is no score.
    expect(item).not.toHaveProperty('metrics')
  })

  it.each([
    { author: '[deleted]' }, { author: null }, { author: '[removed]', selftext: '[removed]' }, { selftext: '[removed]' }, { selftext: '[deleted]' }, { removed_by_category: 'deleted' },
  ])('keeps the fact and not the words of what is gone: %j', (gone) => {
    const { item } = parseRedditThing(redditPost(5, gone))
    expect(item).toMatchObject({ deleted: true, nativeId: postName(5) })
    for (const field of ['title', 'html', 'text', 'author', 'links', 'tags']) expect(item).not.toHaveProperty(field)
  })

  it('honours that somebody is not to be indexed, and knows the robot', () => {
    expect(parseRedditThing(redditPost(5, { is_robot_indexable: false })).item?.author?.optedOut).toBe(true)
    expect(parseRedditThing(redditComment(5, { author: 'AutoModerator' })).item?.author?.bot).toBe(true)
  })

  it('names whoever is linked to, so that they can be taken out of the words, and gives links whole addresses', () => {
    const { item } = parseRedditThing(redditComment(5, { body_html: '<p><a href="/u/wren_hollow">Wren</a> in <a href="/r/Saltgate">r/Saltgate</a> and <a href="//a.example/">there</a></p>' }))
    expect(item?.addressed).toEqual(['wren_hollow'])
    expect(item?.html).toContain('href="https://www.reddit.com/r/Saltgate"')
    expect(item?.html).toContain('href="//a.example/"')
  })

  it('leaves out, and says so, what was posted on somebody’s profile', () => {
    for (const profile of [{ subreddit_type: 'user' }, { subreddit: 'u_harbour_resident_5' }]) {
      const { item, faults } = parseRedditThing(redditPost(5, profile), 3)
      expect([item, faults.map(({ code, index }) => [code, index])]).toEqual([undefined, [['bad-item', 3]]])
      expect(JSON.stringify(faults)).not.toContain('harbour_resident')
    }
  })
})

describe('parseRedditListing', () => {
  it('reads replies at any depth, and counts what is behind "more"', () => {
    const deep = redditComment(3, { replies: listing([redditComment(4, { parent_id: commentName(3), replies: listing([{ kind: 'more', data: { count: 7 } }]) }), { kind: 'more', data: { count: 0 } }]) })
    const read = parseRedditListing([listing([redditPost(1)]), listing([deep])])
    expect(read?.items.map(({ nativeId }) => nativeId)).toEqual([postName(1), commentName(3), commentName(4)])
    expect([read?.hidden, read?.faults.map(({ code }) => code)]).toEqual([8, ['truncated']])
  })

  it('makes of anything a reading or nothing, and never throws', () => {
    const thing = fc.record({ kind: fc.constantFrom('t1', 't3', 'more', 't5'), data: fc.record({ id: fc.jsonValue(), subreddit: fc.jsonValue(), author: fc.jsonValue(), title: fc.jsonValue(), body: fc.jsonValue(), selftext_html: fc.jsonValue(), created_utc: fc.jsonValue(), edited: fc.jsonValue(), permalink: fc.jsonValue(), url: fc.jsonValue(), replies: fc.jsonValue(), score: fc.jsonValue(), count: fc.jsonValue() }, { requiredKeys: ['id', 'subreddit'] }) })
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.oneof(thing, fc.jsonValue())).map((children) => listing(children))), (raw) => {
      const read = parseRedditListing(raw)
      for (const item of read?.items ?? []) expect(SourceItem.safeParse(item).error).toBeUndefined()
    }), { numRuns: 500 })
  })
})

/** Every listing in an answer, whatever it is wrapped in. */
function listingsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listingsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('kind' in value && value.kind === 'Listing') return [value]
  // What answers to POST give: { json: { data: { things: […] } } }
  if ('things' in value && Array.isArray(value.things)) return [listing(value.things)]
  return Object.values(value).flatMap(listingsIn)
}

describe.skipIf(dataFolder === undefined)('every recorded answer of Reddit', () => {
  const answers = dataFolder === undefined ? [] : readNdjsonGz(dataPath('api', 'reddit', 'praw.ndjson.gz'))
  const readings = listingsIn(answers).map((raw) => parseRedditListing(raw))
  const things = JSON.stringify(answers).match(/"kind":"t[13]","data"/g) ?? []

  it('becomes items and named faults, post by post, and comments behind "more" are counted', () => {
    const items = readings.flatMap((reading) => reading?.items ?? [])
    const faults = readings.flatMap((reading) => reading?.faults ?? [])
    expect(readings.filter((reading) => reading === undefined)).toEqual([])
    // 4,085 comments and 1,471 posts were recorded.
    const unread = faults.filter(({ code, message }) => code === 'bad-item' && !message.startsWith('An entry is neither'))
    expect([things.length, items.length + unread.length]).toEqual([5556, 5556])
    expect([items.length, items.filter(({ deleted }) => deleted === true).length, unread.length]).toEqual([5534, 74, 22])
    expect(new Set(unread.map(({ message }) => message)).size).toBe(1)
    expect(readings.reduce((sum, reading) => sum + (reading?.hidden ?? 0), 0)).toBe(6494)
    expect(items.find((item) => !SourceItem.safeParse(item).success)).toBeUndefined()
    for (const item of items.filter(({ deleted }) => deleted === true)) expect(item).not.toHaveProperty('author')
  })

  it('becomes mentions in which nobody is named', () => {
    const items = new Map(readings.flatMap((reading) => reading?.items ?? []).map((item) => [item.nativeId, item]))
    const pairs = heard('reddit:https://www.reddit.com/r/test', [...items.values()])
    expect(pairs.length).toBe(items.size)
    // The site's own account has the site's name, which every address holds; a firm writes its own e-mail address.
    expect(pairs.flatMap(handlesLeft).filter((handle) => handle !== 'reddit' && handle !== 'hipmunk')).toEqual([])
    // One comment is an empty quotation.
    expect(pairs.filter(({ mention: { deletedAt, text, title } }) => deletedAt === undefined && text === '' && title === undefined)).toHaveLength(1)
  })
})
