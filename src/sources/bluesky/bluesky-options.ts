import type { DeclaredAccount } from '../../council/council.js'
import type { HttpClient } from '../http/http-client.js'

/** What the author feed and the search of {@link bluesky} share. */
export interface BlueskyReadingOptions {
  /** Accounts to know by name when they write or are written to. Those of other platforms are passed over. @defaultValue none */
  readonly accounts?: readonly DeclaredAccount[] | undefined
  /** The first reading goes no further back than this, ISO 8601. @defaultValue as far as Bluesky gives */
  readonly since?: string | undefined
  /** Pages of 100 read at most at one time; the next reading goes on from there. @defaultValue 100 */
  readonly maximumPages?: number | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}

/** What a declared account says and what it answers, from the public API: no key is needed. */
export interface BlueskyFeedOptions extends BlueskyReadingOptions {
  /** Whose feed: an account of the council or a partner. Nobody else's feed is read. */
  readonly account: DeclaredAccount
  /** Also the posts the account answers, and those that began the conversation. @defaultValue true */
  readonly conversations?: boolean | undefined
  /** Days below the newest post known that every reading reads again, for deletions and counts. @defaultValue 7 */
  readonly rereadDays?: number | undefined
  /** @defaultValue `https://public.api.bsky.app` */
  readonly service?: string | undefined
}

/** The council's own account, whose app password lets it search. */
export interface BlueskyLogin {
  /** Handle or e-mail address of the account. */
  readonly identifier: string
  /** Made under "App passwords" in the account's settings: never the account's own password. */
  readonly appPassword: string
  /** The server the account lives on. @defaultValue `https://bsky.social` */
  readonly service?: string | undefined
}

/** What anybody says of a subject. */
export interface BlueskySearchOptions extends BlueskyReadingOptions {
  /** What to search for: words, "phrases", #hashtags, `domain:`, `lang:`. Whoever it would single out is refused. */
  readonly search: string
  readonly login: BlueskyLogin
  /** Only posts that state this language, BCP 47. @defaultValue all */
  readonly language?: string | undefined
  /** Minutes below the newest post known that every reading reads again, for posts that were found late. @defaultValue 60 */
  readonly overlapMinutes?: number | undefined
}
