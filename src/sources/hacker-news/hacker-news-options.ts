import type { HttpClient } from '../http/http-client.js'

/** What to look for on Hacker News. */
export interface HackerNewsOptions {
  /** Words and `"phrases"`, looked for in titles, texts and addresses, not in names. Refused where it names somebody. */
  readonly query: string
  /** What to hear. @defaultValue stories and comments */
  readonly kinds?: readonly ('story' | 'comment' | 'poll' | 'job')[] | undefined
  /** The first reading goes back to this time, ISO 8601. @defaultValue 30 days before it */
  readonly since?: string | undefined
  /** How many of the newest results every reading reads again, 100 a request, for edits and deletions. @defaultValue 100 */
  readonly rereadItems?: number | undefined
  /** Requests for results in one reading; the next reading goes on from there. @defaultValue 100 */
  readonly maximumPages?: number | undefined
  /** Another address of the search API, for a mirror. @defaultValue https://hn.algolia.com/api/v1 */
  readonly endpoint?: string | undefined
  /** @defaultValue `hacker-news:https://news.ycombinator.com/` with the query and the kinds */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}
