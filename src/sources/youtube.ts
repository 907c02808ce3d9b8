import { handleOn } from './declared-account.js'
import { lazyClient } from './http/lazy-client.js'
import { SourceError } from './source-error.js'
import type { SourceItem } from './source-item.js'
import type { Batch, Source } from './source.js'
import { channelFeed } from './youtube/channel-feed.js'
import { readVideo } from './youtube/read-video.js'
import { youtubeApi } from './youtube/youtube-api.js'
import { readYouTubeCheckpoint } from './youtube/youtube-checkpoint.js'
import type { VideoPlace, YouTubeCheckpoint } from './youtube/youtube-checkpoint.js'
import type { YouTubeOptions } from './youtube/youtube-options.js'

/**
 * A declared channel's videos, and what people say under them and under other videos named by id.
 *
 * - Videos come from the channel's feed, which needs no key and shows 15. A feed that is not there is a fault: YouTube's
 *   have been out for weeks and come back.
 * - Comments need a key: a page of 100 threads is a batch and a unit of the quota. The newest page of each video is read
 *   again every time, for edits; threads with more replies than come along cost a unit more whenever their number changes.
 * - A video whose comments are turned off is a `closed` fault, one that is gone a `gone` fault; the others are read on.
 * - A used-up quota is a `quota-exhausted` fault with the time it begins again, which is `nextPollAt` too.
 * - `cost.requests` counts units, but for the one request of the feed.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `unauthorised`, `throttled`,
 * `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const films = youtube({ account: { platform: 'youtube', handle: '@MarshwickCouncil', name: 'Marshwick Council', of: 'council' }, channelId: 'UC0000000000000000000000', key })
 * ```
 */
export function youtube(options: YouTubeOptions): Source<YouTubeCheckpoint> {
  const { account, channelId, key, maximumVideos = 30, maximumUnits = 1000, now = () => new Date() } = options
  const own = channelId === undefined ? undefined : { channelId, handle: handleOn('youtube', account) }
  const named = [...new Set(options.videos)]
  if (own !== undefined && !/^UC[\w-]{22}$/.test(own.channelId)) throw new SourceError('bad-configuration', 'A channel’s id is UC and 22 characters more.')
  if (named.some((video) => !/^[\w-]{11}$/.test(video))) throw new SourceError('bad-configuration', 'A video’s id has 11 characters.')
  if (own === undefined && (named.length === 0 || key === undefined)) throw new SourceError('bad-configuration', 'Without a channel there must be videos, and a key to read their comments with.')
  if (!(maximumVideos >= 0) || !(maximumUnits >= 10)) throw new SourceError('bad-configuration', 'maximumVideos must not be negative, maximumUnits at least 10, so that one long thread fits.')
  const client = lazyClient(options)
  const ask = key === undefined ? undefined : youtubeApi(client, key, now)
  const address = own === undefined ? `https://www.youtube.com/watch?v=${named.join(',')}` : `https://www.youtube.com/channel/${own.channelId}`
  const venue: SourceItem['venue'] | undefined = own === undefined ? undefined : { nativeId: `channel/${own.channelId}`, name: account?.name ?? own.handle, kind: 'page', url: `https://www.youtube.com/@${encodeURIComponent(own.handle)}` }

  return {
    id: options.id ?? `youtube:${address}`,
    version: '1',
    query: own === undefined ? `videos ${named.join(' ')}` : `channel ${own.channelId}`,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      let checkpoint = readYouTubeCheckpoint(after)
      const shown: string[] = []
      if (own !== undefined && venue !== undefined) {
        const feed = channelFeed(own.channelId, own.handle, venue, { http: await client(), now }, (video) => shown.push(video))
        const batch = await pollFeed(feed, checkpoint, signal)
        const recent = places([...shown, ...checkpoint.videos.map(({ video }) => video).filter((video) => !named.includes(video))].slice(0, maximumVideos), checkpoint)
        checkpoint = { ...batch.checkpoint, videos: [...recent, ...places(named, checkpoint).filter(({ video }) => !recent.some((place) => place.video === video))] }
        yield { ...batch, checkpoint }
      } else {
        checkpoint = { version: 1, videos: places(named, checkpoint) }
      }
      if (ask === undefined) return

      const budget = { left: maximumUnits }
      let isCutShort = false
      for (const { video } of checkpoint.videos) {
        if (budget.left <= 0) {
          if (!isCutShort) yield { items: [], faults: [{ code: 'truncated', message: 'The units of this reading are spent: some videos were not asked after.' }], checkpoint }
          return
        }
        const place = checkpoint.videos.find((each) => each.video === video) ?? { video, replies: {} }
        const context = { venue: named.includes(video) ? undefined : venue, own }
        try {
          for await (const step of readVideo(place, { ask, context, budget, signal })) {
            const { place: reached, ...batch } = step
            checkpoint = { ...checkpoint, videos: checkpoint.videos.map((each) => each.video === video ? reached : each) }
            isCutShort ||= batch.faults.some(({ code }) => code === 'truncated')
            yield { ...batch, checkpoint }
          }
        } catch (error) {
          if (!(error instanceof SourceError) || !(error.code === 'closed' || error.code === 'gone' || error.code === 'quota-exhausted')) throw error
          const { code, until } = error
          const message = code === 'quota-exhausted' ? 'The quota of the key is used up for today.' : `The comments of video ${video} are ${code === 'gone' ? 'not there any more' : 'turned off'}.`
          yield { items: [], faults: [{ code, message, ...(until !== undefined && { until }) }], checkpoint, cost: { requests: 1, bytes: 0 }, nextPollAt: until }
          if (code === 'quota-exhausted') return
        }
      }
    },
  }
}

function places(videos: readonly string[], { videos: known }: YouTubeCheckpoint): VideoPlace[] {
  const byVideo = new Map(known.map((place) => [place.video, place]))
  return [...new Set(videos)].map((video) => byVideo.get(video) ?? { video, replies: {} })
}

/** One poll of the feed; whatever is wrong with it is a fault, for the comments do not need it. */
async function pollFeed(feed: ReturnType<typeof channelFeed>, { feed: before, videos }: YouTubeCheckpoint, signal: AbortSignal | undefined): Promise<Batch<YouTubeCheckpoint>> {
  const kept = { version: 1 as const, ...(before !== undefined && { feed: before }), videos }
  try {
    for await (const batch of feed.read({ after: before, signal })) return { ...batch, checkpoint: { ...kept, feed: batch.checkpoint } }
  } catch (error) {
    if (!(error instanceof SourceError) || error.code === 'bad-checkpoint' || error.code === 'unauthorised' || error.code === 'bad-configuration' || error.code === 'person-targeted') throw error
    return { items: [], faults: [{ code: error.code, message: 'The feed of the channel could not be read.', ...(error.until !== undefined && { until: error.until }) }], checkpoint: kept }
  }
  return { items: [], faults: [], checkpoint: kept }
}
