import type { DeclaredAccount } from '../../council/council.js'
import type { HttpClient } from '../http/http-client.js'

interface MastodonCommon {
  /** The server to ask, for example `https://mastodon.example`. It knows what its own members post and what reaches them. */
  readonly instance: string
  /**
   * Access token of an application of your own, with `read:statuses`, and `read:search` for a search. Sent in a header only.
   * @defaultValue none: many servers show tags and accounts to everybody
   */
  readonly token?: string | undefined
  /** The first reading goes back to this time, ISO 8601. @defaultValue 30 days before it */
  readonly since?: string | undefined
  /**
   * How many of the newest posts every reading reads again, 40 a request, for edits and deletions.
   * @defaultValue 40
   */
  readonly rereadPosts?: number | undefined
  /** Requests for pages in one reading, for up to four tags; the next reading goes on from there. @defaultValue 100 */
  readonly maximumPages?: number | undefined
  /** @defaultValue `mastodon:` with the instance and what is listened to */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}

/** Hashtags to listen to. */
export interface MastodonTags extends MastodonCommon {
  /** With or without `#`: posts that carry any of them. Servers take four at a time; more are asked for in several requests. */
  readonly tags: readonly string[]
  readonly account?: undefined
  readonly search?: undefined
}

/** An account of the council or a partner to listen to. */
export interface MastodonAccount extends MastodonCommon {
  /** One of the council's declared accounts, on this server or known to it. */
  readonly account: DeclaredAccount
  readonly tags?: undefined
  readonly search?: undefined
}

/** Words to search for. */
export interface MastodonSearch extends MastodonCommon {
  /** What to look for in the posts of people who allow it. Refused where it names somebody. */
  readonly search: string
  readonly token: string
  readonly tags?: undefined
  readonly account?: undefined
}

/** What to listen to on a Mastodon server: tags, an account that was declared, or a search. */
export type MastodonOptions = MastodonTags | MastodonAccount | MastodonSearch
