import { describe, expect, it } from 'vitest'
import { SourceError, youtube } from 'civic-cafe/sources'
import type { Batch, SourceItem, YouTubeCheckpoint, YouTubeOptions } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'
import { nextQuotaDay } from '../../../src/sources/youtube/quota-day.js'
import { heard } from '../../support/heard.js'
import { codeOf } from '../http/loopback.js'
import { channelId, inventedChannel, refusal, threadName, videoId } from './video-server.js'
import type { InventedChannel } from './video-server.js'

const now = (): Date => new Date('2026-03-01T12:00:00Z')
const account = { platform: 'youtube', handle: '@MarshwickCouncil', name: 'Marshwick Council', of: 'council' } as const
const options = { account, channelId, key: 'key-invented', now } as const

type Batches = Batch<YouTubeCheckpoint>[]
async function readAll({ http }: InventedChannel, more: Partial<YouTubeOptions> = {}, after?: YouTubeCheckpoint, batches = Number.POSITIVE_INFINITY): Promise<Batches> {
  const read: Batches = []
  const source = youtube({ ...options, http, ...more } as YouTubeOptions)
  for await (const batch of source.read(after === undefined ? {} : { after: JSON.parse(JSON.stringify(after)) as YouTubeCheckpoint })) {
    read.push(batch)
    if (read.length >= batches) break
  }
  return read
}
const items = (batches: Batches): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: Batches): Set<string> => new Set(items(batches).map(({ nativeId }) => nativeId))
const faults = (batches: Batches): string[] => batches.flatMap((batch) => batch.faults.map(({ code }) => code))
const units = ({ http }: InventedChannel): number => http.requests.filter(({ url }) => url.hostname === 'www.googleapis.com').length

describe('youtube keeps the contract of sources', () => {
  const make = (): ReturnType<typeof youtube> => youtube({ ...options, http: inventedChannel([230, 3, 0], (thread) => thread % 9).http })
  for (const { name, run } of sourceContract(make, { minimumItems: 233 })) it(name, run)
})

describe('a channel', () => {
  it('gives its videos, every comment and every reply, also those that do not come along', async () => {
    const channel = inventedChannel([230, 3], (thread) => thread % 8)
    const batches = await readAll(channel)
    const replies = [...channel.videos.values()].flatMap((threads) => [...threads.values()]).reduce((sum, count) => sum + count, 0)
    expect(ids(batches).size).toBe(2 + 233 + replies)
    expect(faults(batches)).toEqual([])
    expect(items(batches).find(({ nativeId }) => nativeId === videoId(1))).toEqual({
      nativeId: videoId(1),
      kind: 'post',
      url: `https://www.youtube.com/watch?v=${videoId(1)}`,
      title: `Film ${videoId(1)}`,
      text: `What was decided of ${videoId(1)}.`,
      publishedAt: '2026-02-01T00:00:00.000Z',
      datePrecision: 'instant',
      venue: { nativeId: `channel/${channelId}`, name: 'Marshwick Council', kind: 'page', url: 'https://www.youtube.com/@MarshwickCouncil' },
      author: { handle: 'MarshwickCouncil' },
      thread: videoId(1),
      metrics: { views: 12 },
    })
    const reply = items(batches).find(({ nativeId }) => nativeId === `${threadName(videoId(0), 7)}.r6`)
    expect(reply).toMatchObject({ replyTo: threadName(videoId(0), 7), thread: videoId(0), url: `https://www.youtube.com/watch?v=${videoId(0)}&lc=${threadName(videoId(0), 7)}.r6` })
    // What was asked of the API is what the batches say it cost, and one request of the feed.
    expect(batches.reduce((sum, { cost }) => sum + (cost?.requests ?? 0), 0)).toBe(units(channel) + 1)
  })

  it('is known by its declared name when it is heard, and nobody else is', async () => {
    const channel = inventedChannel([3])
    const said = items(await readAll(channel))
    const pairs = heard('youtube:https://www.youtube.com/channel/x', said, [account])
    expect(pairs[0]?.mention).toMatchObject({ author: { account: 'youtube/MarshwickCouncil' }, venue: { url: 'https://www.youtube.com/@MarshwickCouncil' }, url: `https://www.youtube.com/watch?v=${videoId(0)}` })
    expect(pairs[1]?.mention.author).toMatchObject({ pseudonym: expect.any(String) as string })
  })

  it('gives later new comments, edits on the newest page and replies to threads whose number of replies has changed', async () => {
    const channel = inventedChannel([150], (thread) => thread === 140 ? 8 : 0)
    const first = await readAll(channel)
    channel.http.requests.length = 0
    await readAll(channel, {}, first.at(-1)?.checkpoint)
    expect(units(channel)).toBe(1)
    channel.videos.get(videoId(0))?.set(150, 0).set(140, 9)
    channel.texts.set(threadName(videoId(0), 149), 'Edited')
    channel.http.requests.length = 0
    const second = await readAll(channel, {}, first.at(-1)?.checkpoint)
    expect(units(channel)).toBe(2)
    const byId = new Map(items(second).map((item) => [item.nativeId, item]))
    expect(byId.has(threadName(videoId(0), 150))).toBe(true)
    expect(byId.get(threadName(videoId(0), 149))).toMatchObject({ html: 'Edited', updatedAt: '2026-02-01T02:34:00.000Z' })
    expect(byId.has(`${threadName(videoId(0), 140)}.r8`)).toBe(true)
    expect(JSON.stringify(second.at(-1)?.checkpoint).length).toBeLessThan(4096)
  })

  it('loses nothing when it is stopped after any batch and goes on from its checkpoint', async () => {
    const whole = ids(await readAll(inventedChannel([230, 120], (thread) => thread % 60 === 0 ? 7 : 0)))
    for (let stopAfter = 1; stopAfter <= 9; stopAfter++) {
      const channel = inventedChannel([230, 120], (thread) => thread % 60 === 0 ? 7 : 0)
      const first = await readAll(channel, {}, undefined, stopAfter)
      const rest = await readAll(channel, {}, first.at(-1)?.checkpoint)
      expect(new Set([...ids(first), ...ids(rest)])).toEqual(whole)
    }
  })

  it('spends no more units than it may, says so, and goes on next time', async () => {
    const channel = inventedChannel([450, 30], (thread) => thread % 40 === 3 ? 120 : 0)
    const seen = new Set<string>()
    let after: YouTubeCheckpoint | undefined
    for (let round = 0; round < 12; round++) {
      channel.http.requests.length = 0
      const batches = await readAll(channel, { maximumUnits: 10 }, after)
      expect(units(channel)).toBeLessThanOrEqual(10)
      after = batches.at(-1)?.checkpoint
      for (const id of ids(batches)) seen.add(id)
      if (faults(batches).length === 0) break
      expect(faults(batches)).toEqual(['truncated'])
    }
    expect(seen.size).toBe(2 + 480 + 12 * 120 + 120)
  })

  it('begins a walk again where its page has been forgotten', async () => {
    const channel = inventedChannel([250])
    const first = await readAll(channel, {}, undefined, 2)
    expect(first.at(-1)?.checkpoint.videos[0]?.walk).toBeDefined()
    channel.intercept = ({ url }) => url.searchParams.get('pageToken') === 'p100' && units(channel) < 3 ? refusal(400, 'invalidPageToken') : undefined
    const rest = await readAll(channel, {}, first.at(-1)?.checkpoint)
    expect(new Set([...ids(first), ...ids(rest)]).size).toBe(251)
  })

  it('reads on where comments are turned off or a video is gone, and names each', async () => {
    const channel = inventedChannel([4, 4, 4])
    channel.intercept = ({ url }) => url.searchParams.get('videoId') === videoId(2) ? refusal(403, 'commentsDisabled') : undefined
    const batches = await readAll(channel, { videos: ['notherevide'] } as Partial<YouTubeOptions>)
    expect(faults(batches)).toEqual(['closed', 'gone'])
    expect(items(batches).filter(({ kind }) => kind === 'comment')).toHaveLength(8)
  })

  it('stops when the quota is used up, keeps what it has, and says when it begins again', async () => {
    const channel = inventedChannel([150, 4])
    channel.intercept = ({ url }) => url.searchParams.has('pageToken') ? refusal(403, 'quotaExceeded') : undefined
    const batches = await readAll(channel)
    expect(batches.at(-1)).toMatchObject({ faults: [{ code: 'quota-exhausted', until: '2026-03-02T08:00:00.000Z' }], nextPollAt: '2026-03-02T08:00:00.000Z' })
    channel.intercept = undefined
    const rest = await readAll(channel, {}, batches.at(-1)?.checkpoint)
    expect(new Set([...ids(batches), ...ids(rest)]).size).toBe(156)
  })

  it.each([['2026-03-01T07:59:59Z', '2026-03-01T08:00:00.000Z'], ['2026-03-07T20:00:00Z', '2026-03-08T08:00:00.000Z'], ['2026-03-08T08:00:00Z', '2026-03-09T07:00:00.000Z'], ['2026-10-31T20:00:00Z', '2026-11-01T07:00:00.000Z'], ['2026-11-01T12:00:00Z', '2026-11-02T08:00:00.000Z']])('knows when a quota day ends, also where the clocks change: %s', (at, until) => {
    expect(nextQuotaDay(new Date(at))).toBe(until)
  })

  it('reads comments although its feed is out, for a missing feed is not a closed channel', async () => {
    const channel = inventedChannel([5])
    const first = await readAll(channel)
    channel.videos.get(videoId(0))?.set(5, 0)
    channel.intercept = ({ url }) => url.pathname === '/feeds/videos.xml' ? { status: 404 } : undefined
    const second = await readAll(channel, {}, first.at(-1)?.checkpoint)
    expect(faults(second)).toEqual(['http-status'])
    expect(ids(second).has(threadName(videoId(0), 5))).toBe(true)
  })

  it('needs no key for its videos', async () => {
    const channel = inventedChannel([5, 5])
    const batches = await readAll(channel, { key: undefined })
    expect([ids(batches).size, units(channel), faults(batches)]).toEqual([2, 0, []])
  })

  it('may be left out for the comments of videos that are named', async () => {
    const channel = inventedChannel([5])
    const source = youtube({ videos: [videoId(0)], key: 'key-invented', http: channel.http, now })
    const batches: Batches = []
    for await (const batch of source.read()) batches.push(batch)
    expect(source.id).toBe(`youtube:https://www.youtube.com/watch?v=${videoId(0)}`)
    expect(items(batches)[0]?.venue).toEqual({ nativeId: `video/${videoId(0)}`, name: `YouTube video ${videoId(0)}`, kind: 'comments', url: `https://www.youtube.com/watch?v=${videoId(0)}` })
  })

  it('is a declared one or none', () => {
    expect(() => youtube({ ...options, account: { ...account, platform: 'bluesky' } })).toThrow(expect.objectContaining({ code: 'person-targeted' }))
    for (const wrong of [{ channelId: 'Marshwick' }, { videos: ['x'] }, { maximumUnits: 0 }, { maximumVideos: -1 }]) expect(() => youtube({ ...options, ...wrong })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    expect(() => youtube({ videos: [], key: 'k' })).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
  })

  it('keeps its key in a header', async () => {
    const channel = inventedChannel([5])
    const batches = await readAll(channel)
    expect(JSON.stringify([batches, channel.http.requests.map(({ url }) => url.href)])).not.toContain('key-invented')
  })

  it.each([
    ['unauthorised', refusal(400, 'keyInvalid')],
    ['unauthorised', refusal(403, 'forbidden')],
    ['unauthorised', { status: 403, json: { error: 'error message' } }],
    ['throttled', refusal(403, 'rateLimitExceeded')],
    ['http-status', refusal(400, 'processingFailure')],
    ['not-a-feed', { json: { kind: 'youtube#other' } }],
    ['not-a-feed', { body: '<html>' }],
  ])('says %s, and not the key, where YouTube refuses', async (code, answer) => {
    const channel = inventedChannel([5])
    channel.intercept = ({ url }) => url.hostname === 'www.googleapis.com' ? answer : undefined
    const error: unknown = await readAll(channel).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({ code })
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('key-invented')
  })

  it('takes no foreign checkpoint for its own', async () => {
    for (const after of [{}, { version: 1 }, { version: 1, videos: [{ video: 'x' }] }, { version: 1, videos: [{ video: 'x', replies: { a: 'b' } }] }, { version: 1, videos: [{ video: 'x', replies: {}, walk: {} }] }, { version: 1, videos: [], feed: 3 }]) {
      expect(await codeOf(readAll(inventedChannel([1]), {}, after as never))).toBe('bad-checkpoint')
    }
  })
})
