import type { DeclaredAccount } from '../../council/council.js'
import type { HttpClient } from '../http/http-client.js'
import type { Sleep } from '../http/http-client-options.js'
import type { ListeningSocket } from '../http/web-socket.js'

/** What to keep of everything that is said on Bluesky, and how long to listen. Some words, hashtags or accounts are needed. */
export interface JetstreamOptions {
  /** Words and phrases, found where they stand alone, in any case, in a post and in what is said of its images. */
  readonly words?: readonly string[] | undefined
  /** With or without `#`. */
  readonly hashtags?: readonly string[] | undefined
  /** BCP 47. A post with a word or hashtag that states other languages alone is left out. @defaultValue all */
  readonly languages?: readonly string[] | undefined
  /** Declared accounts: what they say, and what mentions, answers or quotes them, is kept whatever its words. @defaultValue none */
  readonly accounts?: readonly DeclaredAccount[] | undefined
  /** A Jetstream server. @defaultValue `wss://jetstream2.us-east.bsky.network` */
  readonly endpoint?: string | undefined
  /** How far back the first reading begins, in milliseconds; servers keep a day or so. @defaultValue one hour */
  readonly backlogMs?: number | undefined
  /** How far before its last event a reading goes on, in milliseconds: events come only roughly in order. @defaultValue 5000 */
  readonly rewindMs?: number | undefined
  /** A reading ends when it has come to the time it began at. @defaultValue true, unless `forMs` is given */
  readonly untilCaughtUp?: boolean | undefined
  /** A reading ends after this time, in milliseconds. Without this and with `untilCaughtUp: false` only the signal ends it. */
  readonly forMs?: number | undefined
  /** Posts in a batch at most, 1 or more. @defaultValue 100 */
  readonly batchSize?: number | undefined
  /** A batch is given after this time however few posts are in it, in milliseconds, so that the checkpoint goes on. @defaultValue 30000 */
  readonly batchMs?: number | undefined
  /** Posts that wait to be taken at most: where nobody takes them, the connection is closed and opened again later. @defaultValue 1000 */
  readonly waitingPosts?: number | undefined
  /** A connection that says nothing for this time is taken to be over, in milliseconds. @defaultValue 30000 */
  readonly silenceMs?: number | undefined
  /** The newest posts given whose edits and deletions are given, too. The checkpoint holds some 25 bytes for each. @defaultValue 1000 */
  readonly followedPosts?: number | undefined
  /** How often in a row a connection may fail before the reading does. @defaultValue 5 */
  readonly maximumFailures?: number | undefined
  /** As for the HTTP client: `true`, or the hosts that may be private. @defaultValue false */
  readonly allowPrivateAddresses?: boolean | readonly string[] | undefined
  /** Opens a connection. @defaultValue undici's, with private addresses refused at dial time */
  readonly webSocket?: ((url: string) => ListeningSocket) | undefined
  /** For looking up accounts; share one among sources. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
  /** Spreads new attempts to connect. @defaultValue Math.random */
  readonly random?: (() => number) | undefined
  readonly sleep?: Sleep | undefined
}
