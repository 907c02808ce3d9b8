import type { Clock } from '../../core/clock.js'
import type { HttpClient } from '../http/http-client.js'

/** Options of {@link reddit}. */
export interface RedditOptions {
  /** The subreddit's name, with or without `r/`: `marshwick`. Somebody's profile (`u_…`) is refused. */
  readonly subreddit: string
  /** An approved application's own. They go into one header of one request and nowhere else. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string }
  /** Only posts that a search within the subreddit finds, in Reddit's search words. @defaultValue everything new */
  readonly search?: string | undefined
  /** @defaultValue both; with `search` only posts, because Reddit does not search comments */
  readonly read?: readonly ('posts' | 'comments')[] | undefined
  /**
   * With `search`: the comments under a found post are read too while it is at most this many days old, one request a post
   * at every reading.
   * @defaultValue 0, none
   */
  readonly threadDays?: number | undefined
  /** The first reading stops where a whole page is older than this, ISO 8601. @defaultValue as far as Reddit reaches, about 1,000 */
  readonly since?: string | undefined
  /** The newest of each kind that every reading asks after again, for edits and deletions: one request a hundred. @defaultValue 200 */
  readonly recheckItems?: number | undefined
  /** @defaultValue `reddit:` with the subreddit's address, and the search where there is one */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them, and give it a `contact`: Reddit blocks clients without a name. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}
