import type { DeclaredAccount } from '../../council/council.js'
import type { Clock } from '../../core/clock.js'
import type { HttpClient } from '../http/http-client.js'

/** Which channel, and which videos besides. */
export type YouTubePlaces =
  /** A declared account's channel: its id begins with `UC`. Its 15 newest videos, and other videos besides. */
  | { readonly account: DeclaredAccount; readonly channelId: string; readonly videos?: readonly string[] | undefined }
  /** Only the comments of these videos, by id: a film about the place, a recorded meeting. */
  | { readonly videos: readonly string[]; readonly account?: undefined; readonly channelId?: undefined }

/** Options of {@link youtube}. */
export type YouTubeOptions = YouTubePlaces & {
  /** Of the YouTube Data API; it goes into a header and nowhere else. Without one only a channel's videos are read. */
  readonly key?: string | undefined
  /** Comments are read of the channel's newest videos known, this many. Each costs one unit at every reading. @defaultValue 30 */
  readonly maximumVideos?: number | undefined
  /** Units spent at most in one reading; the next goes on from there. A key has 10,000 a day. @defaultValue 1000 */
  readonly maximumUnits?: number | undefined
  /** @defaultValue `youtube:` with the channel's or the first video's address */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}
