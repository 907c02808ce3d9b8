import { routedHttp } from '../../support/routed-http.js'
import type { RoutedAnswer, RoutedRequest } from '../../support/routed-http.js'

/** An invented channel behind YouTube's feed and its Data API, in the documented shape; nobody in it exists. */
export interface InventedChannel {
  /** Threads by video, each with its number of replies. */
  readonly videos: Map<string, Map<number, number>>
  readonly texts: Map<string, string>
  readonly http: ReturnType<typeof routedHttp>
  intercept: ((request: RoutedRequest) => RoutedAnswer | undefined) | undefined
}

export const channelId = 'UCMarshwickCouncil000000'
export const videoId = (n: number): string => `marshvid${String(n).padStart(3, '0')}`
export const threadName = (video: string, n: number): string => `Ug_${video}_${n}`
const at = (n: number): string => new Date(Date.UTC(2026, 1, 1) + n * 60_000).toISOString().replace('.000Z', 'Z')

export function comment(id: string, n: number, more: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    kind: 'youtube#comment',
    etag: 'e',
    id,
    snippet: { channelId, textDisplay: `Words of ${id}<br>about bins`, textOriginal: `Words of ${id}`, authorDisplayName: `@quay_resident_${n % 7}`, authorProfileImageUrl: 'https://yt3.example/x', authorChannelUrl: 'http://www.youtube.com/@x', authorChannelId: { value: `UCresident${n % 7}` }, canRate: true, viewerRating: 'none', likeCount: 2, publishedAt: at(n), updatedAt: at(n), ...more },
  }
}

/** @param threads - for each video, how many threads it has, and the replies to each. */
export function inventedChannel(threads: readonly number[], repliesOf: (thread: number) => number = () => 0): InventedChannel {
  const videos = new Map(threads.map((count, n) => [videoId(n), new Map(Array.from({ length: count }, (_, thread) => [thread, repliesOf(thread)]))]))
  const texts = new Map<string, string>()
  const reply = (thread: string, n: number, k: number): unknown => comment(`${thread}.r${k}`, n + k + 1, { parentId: thread })
  const channel: InventedChannel = {
    videos,
    texts,
    intercept: undefined,
    http: routedHttp((request) => {
      const { url } = request
      const said = channel.intercept?.(request)
      if (said !== undefined) return said
      if (url.pathname === '/feeds/videos.xml') return { body: feedOf([...videos.keys()].reverse().slice(0, 15)), headers: { 'content-type': 'text/xml; charset=UTF-8' } }
      if (request.headers?.['x-goog-api-key'] !== 'key-invented') return refusal(400, 'keyInvalid')
      const start = Number(url.searchParams.get('pageToken')?.slice(1) ?? 0)
      const size = Number(url.searchParams.get('maxResults'))
      const page = (all: readonly unknown[]): RoutedAnswer => ({ json: { items: all.slice(start, start + size), ...(start + size < all.length && { nextPageToken: `p${start + size}` }) } })
      if (url.pathname.endsWith('/comments')) {
        const thread = url.searchParams.get('parentId') ?? ''
        const [, video = '', n = '0'] = /^Ug_(.*)_(\d+)$/.exec(thread) ?? []
        return page(Array.from({ length: videos.get(video)?.get(Number(n)) ?? 0 }, (_, k) => reply(thread, Number(n), k)))
      }
      const video = url.searchParams.get('videoId') ?? ''
      const found = videos.get(video)
      if (found === undefined) return refusal(404, 'videoNotFound')
      return page([...found].sort(([a], [b]) => b - a).map(([n, replies]) => {
        const id = threadName(video, n)
        const text = texts.get(id)
        const edited = text === undefined ? {} : { textDisplay: text, updatedAt: at(n + 5) }
        return {
          kind: 'youtube#commentThread',
          id,
          snippet: { channelId, videoId: video, topLevelComment: comment(id, n, { videoId: video, ...edited }), canReply: true, totalReplyCount: replies, isPublic: true },
          ...(replies > 0 && { replies: { comments: Array.from({ length: Math.min(replies, 5) }, (_, k) => reply(id, n, replies - 1 - k)) } }),
        }
      }))
    }),
  }
  return channel
}

export function refusal(status: number, reason: string): RoutedAnswer {
  return { status, json: { error: { code: status, message: 'The request with key=key-invented failed.', errors: [{ message: reason, domain: 'youtube.x', reason }] } } }
}

function feedOf(videos: readonly string[]): string {
  const entry = (video: string): string => `<entry><id>yt:video:${video}</id><yt:videoId>${video}</yt:videoId><title>Film ${video}</title><link rel="alternate" href="https://www.youtube.com/watch?v=${video}"/><author><name>Marshwick Council</name><uri>https://www.youtube.com/channel/${channelId}</uri></author><published>2026-02-01T00:00:00+00:00</published><updated>2026-02-02T00:00:00+00:00</updated><media:group><media:title>Film ${video}</media:title><media:description>What was decided of ${video}.</media:description><media:community><media:statistics views="12"/></media:community></media:group></entry>`
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom"><id>yt:channel:${channelId}</id><title>Marshwick Council</title><link rel="alternate" href="https://www.youtube.com/channel/${channelId}"/>${videos.map(entry).join('')}</feed>`
}
