import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discourse, SourceError, SourceItem } from 'civic-cafe/sources'
import type { Batch, DiscourseCheckpoint, DiscourseOptions, HttpClient } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { codeOf } from '../http/loopback.js'
import { inventedForum, post } from './forum-server.js'
import type { InventedForum } from './forum-server.js'

/** A client without pauses: pacing is tested with the client itself. */
function direct(fetch: typeof globalThis.fetch): HttpClient {
  return {
    get: async (url) => {
      const response = await fetch(String(url))
      if (!response.ok) throw new SourceError('http-status', 'refused', { status: response.status })
      const body = new Uint8Array(await response.arrayBuffer())
      return { status: 200, url: String(url), headers: response.headers, body, validators: undefined, nextPollAt: undefined, cost: { requests: 1, bytes: body.byteLength } }
    },
  }
}

function addressOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString()
}

type Batches = Batch<DiscourseCheckpoint>[]
async function readAll(forum: Pick<InventedForum, 'fetch'>, options: Partial<DiscourseOptions> = {}, after?: DiscourseCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = discourse({ url: 'https://forum.example', http: direct(forum.fetch), ...options })
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as DiscourseCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const idOf = (id: number): string => `${100 + Math.floor(id / 10)}/${1 + (id % 10)}`
const upTo = (n: number, from = 1): number[] => Array.from({ length: n - from + 1 }, (_, at) => from + at)

describe.each(['newer', 'older'] as const)('discourse, upon a forum of the %s kind', (style) => {
  const forum = inventedForum(upTo(430), style)
  const make = (): ReturnType<typeof discourse> => discourse({ url: 'https://forum.example', http: direct(forum.fetch) })
  for (const { name, run } of sourceContract(make, { minimumItems: 430, handles: ['resident3', 'Resident 3'] })) it(name, run)
})

describe('discourse', () => {
  it.each(['newer', 'older'] as const)('reads a whole forum of the %s kind, each post once, newest first', async (style) => {
    const forum = inventedForum(upTo(230), style)
    const batches = await readAll(forum)
    expect(ids(batches)).toEqual(upTo(230).reverse().map(idOf))
    expect(faults(batches)).toEqual([])
    expect(batches.at(-1)?.checkpoint).toMatchObject({ newest: 230 })
    expect(JSON.stringify(batches.at(-1)?.checkpoint).length).toBeLessThan(4096)
    expect(items(batches).every((item) => SourceItem.safeParse(item).success)).toBe(true)
    expect(items(batches)[0]?.venue).toEqual({ nativeId: 'category/4', name: 'Waste', kind: 'forum', url: 'https://forum.example/c/4' })
  })

  it('finds every post whatever ids are missing between them', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 200 }), fc.constantFrom('newer' as const, 'older' as const), async (some, style) => {
      const read = ids(await readAll(inventedForum(some, style)))
      expect(read).toEqual([...some].sort((a, b) => b - a).map(idOf))
    }), { numRuns: 40 })
  })

  it('reads later what is new, what was edited, and what was deleted near the top', async () => {
    const forum = inventedForum(upTo(300))
    const first = await readAll(forum)
    const after = first.at(-1)?.checkpoint
    forum.posts.set(301, post(301))
    forum.posts.set(290, post(290, { cooked: '<p>Edited</p>', version: 2, updated_at: '2026-02-01T00:00:00.000Z' }))
    forum.posts.delete(280)
    forum.posts.set(285, post(285, { topic_id: 999, post_number: 2 }))
    forum.posts.set(275, post(275, { user_deleted: true, cooked: '<p>(post deleted by author)</p>' }))
    forum.asked.length = 0
    const second = await readAll(forum, {}, after)
    const byId = new Map(items(second).map((item) => [item.nativeId, item]))
    expect(byId.get(idOf(301))?.html).toBe('<p>Words of post 301</p>')
    expect(byId.get(idOf(290))).toMatchObject({ html: '<p>Edited</p>', updatedAt: '2026-02-01T00:00:00.000Z' })
    expect(byId.get(idOf(280))).toMatchObject({ deleted: true, thread: '128', venue: { name: 'Waste' } })
    expect(byId.get(idOf(280))).not.toHaveProperty('html')
    expect(byId.get(idOf(275))).toMatchObject({ deleted: true })
    expect(byId.get(idOf(275))).not.toHaveProperty('html')
    expect(byId.get('999/2')?.html).toBe('<p>Words of post 285</p>')
    expect(forum.asked.filter((path) => path.startsWith('/posts.json')).length).toBeLessThanOrEqual(5)
    expect(second.at(-1)?.checkpoint.newest).toBe(301)
    const third = await readAll(forum, {}, second.at(-1)?.checkpoint)
    expect(items(third).filter(({ deleted }) => deleted === true).map(({ nativeId }) => nativeId)).toEqual([idOf(275)])
  })

  it('loses nothing when it is stopped after any batch and goes on from its checkpoint', async () => {
    for (const stopAfter of [1, 2, 3, 4, 5]) {
      const forum = inventedForum(upTo(260))
      const first = await readAll(forum, {}, undefined, stopAfter)
      forum.posts.set(261, post(261))
      const rest = await readAll(forum, {}, first.at(-1)?.checkpoint)
      expect(new Set([...ids(first), ...ids(rest)])).toEqual(new Set(upTo(261).map(idOf)))
      expect(items(rest).some(({ deleted }) => deleted === true)).toBe(false)
      expect(rest.at(-1)?.checkpoint.walk).toBeUndefined()
    }
  })

  it('notices a deletion although it was stopped while so much was new that the deleted post lies deep', async () => {
    for (const stopAfter of [1, 2, 3, 4, 5, 6, 7]) {
      const forum = inventedForum(upTo(300))
      const after = (await readAll(forum)).at(-1)?.checkpoint
      for (let id = 301; id <= 500; id++) forum.posts.set(id, post(id))
      forum.posts.delete(280)
      const cut = await readAll(forum, {}, after, stopAfter)
      const rest = await readAll(forum, {}, cut.at(-1)?.checkpoint)
      expect([...items(cut), ...items(rest)].filter(({ deleted }) => deleted === true).map(({ nativeId }) => nativeId), `stopped after ${stopAfter}`).toEqual([idOf(280)])
    }
  })

  it('stops at its page limit, says so, and goes on next time', async () => {
    const forum = inventedForum(upTo(500))
    const seen: string[] = []
    let after: DiscourseCheckpoint | undefined
    let rounds = 0
    do {
      const batches = await readAll(forum, { maximumPages: 3 }, after)
      seen.push(...ids(batches))
      after = batches.at(-1)?.checkpoint
      expect(faults(batches)).toEqual(after?.walk === undefined ? [] : ['truncated'])
    } while (after?.walk !== undefined && ++rounds < 20)
    expect(new Set(seen).size).toBe(500)
  })

  it('stops at a date only where a whole page is older, so that one old post does not end it', async () => {
    const forum = inventedForum(upTo(400))
    forum.posts.set(399, post(399, { created_at: '2019-01-01T00:00:00.000Z', pinned: true }))
    const read = ids(await readAll(forum, { since: new Date(Date.UTC(2026, 0, 1) + 200 * 3_600_000).toISOString() }))
    expect(upTo(400, 200).map(idOf).filter((id) => !read.includes(id))).toEqual([])
    expect(read.length).toBeLessThanOrEqual(301)
  })

  it('keeps to some categories where asked', async () => {
    const forum = inventedForum(upTo(60))
    forum.posts.set(30, post(30, { category_id: 5 }))
    const batches = await readAll(forum, { categories: [5] })
    expect(items(batches).map(({ venue }) => venue.name)).toEqual(['Events'])
    expect(discourse({ url: 'https://forum.example/', categories: [5, 4] }).id).toBe('discourse:https://forum.example/?categories=4,5')
  })

  it('gives categories numbers where the forum does not tell their names', async () => {
    const forum = inventedForum([1, 2])
    const closed = await readAll({ fetch: async (input) => addressOf(input).includes('posts') ? forum.fetch(input) : new Response('', { status: 403 }) })
    expect([items(closed)[0]?.venue.name, faults(closed)]).toEqual(['Category 4', ['http-status']])
    const nested = await readAll({ fetch: async (input) => {
      const url = addressOf(input)
      if (url.includes('site.json')) return new Response('<html>', { status: 200 })
      return url.includes('categories.json') ? Response.json({ category_list: { categories: [{ id: 1, name: 'All', subcategory_list: [{ id: 4, name: 'Bins' }] }] } }) : forum.fetch(input)
    } })
    expect([items(nested)[0]?.venue.name, faults(nested)]).toEqual(['Bins', []])
  })

  it('reads an empty forum, and a page with rubbish in it', async () => {
    const empty = await readAll(inventedForum([]))
    expect([ids(empty), empty.at(-1)?.checkpoint]).toEqual([[], { newest: 0, recent: [] }])
    const rubbish = await readAll({ fetch: async (input) => addressOf(input).includes('before') ? Response.json({ latest_posts: [] }) : Response.json({ latest_posts: [null, 3, {}, post(9, { cooked: '' }), post(8)] }) })
    expect([ids(rubbish), faults(rubbish).filter((code) => code === 'bad-item')]).toEqual([[idOf(8)], ['bad-item', 'bad-item']])
  })

  it('does not walk for ever where the server ignores what it is asked', async () => {
    let asked = 0
    const batches = await readAll({ fetch: async (input) => { asked++; return addressOf(input).includes('site') ? Response.json({}) : Response.json({ latest_posts: [post(900), post(899)] }) } })
    expect(ids(batches)).toHaveLength(2)
    expect(faults(batches)).toContain('truncated')
    expect(asked).toBeLessThan(10)
  })

  it('takes no page for a forum and no foreign checkpoint for its own', async () => {
    for (const body of ['<html>', '{}', '[]', '{"latest_posts":5}', '{"errors":["no"],"error_type":"rate_limit"}']) {
      expect(await codeOf(readAll({ fetch: async () => new Response(body) }))).toBe('not-a-feed')
    }
    for (const checkpoint of [{}, { newest: -1, recent: [] }, { newest: 1, recent: [[1]] }, { newest: 1, recent: [], walk: { head: 'x' } }]) {
      expect(await codeOf(readAll(inventedForum([1]), {}, checkpoint as never))).toBe('bad-checkpoint')
    }
    expect(() => discourse({ url: 'forum' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('stops with the signal’s reason', async () => {
    const reason = new Error('enough')
    const source = discourse({ url: 'https://forum.example', http: direct(inventedForum(upTo(300)).fetch) })
    const stop = new AbortController()
    const reading = (async () => {
      for await (const _ of source.read({ signal: stop.signal })) stop.abort(reason)
    })()
    await expect(reading).rejects.toBe(reason)
  })
})
