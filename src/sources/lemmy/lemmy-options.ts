import type { HttpClient } from '../http/http-client.js'

/** What to listen to on a Lemmy server: a community, a search, or a search within a community. */
export interface LemmyOptions {
  /** The server to ask, for example `https://lemmy.example`. */
  readonly instance: string
  /** A community by its name there, `marshwick`, or elsewhere, `marshwick@other.example`. */
  readonly community?: string | undefined
  /** What to look for in posts and comments. Refused where it names somebody. */
  readonly search?: string | undefined
  /** 4 for servers that have given version 3 up; answers are read in either's words. @defaultValue 3 */
  readonly apiVersion?: 3 | 4 | undefined
  /** The first reading goes back to this time, ISO 8601. @defaultValue 30 days before it */
  readonly since?: string | undefined
  /**
   * How many of the newest posts, and of the newest comments, every reading reads again, 50 a request, for edits and
   * deletions.
   * @defaultValue 50
   */
  readonly rereadItems?: number | undefined
  /** Requests for pages of posts, and of comments, in one reading; the next reading goes on from there. @defaultValue 100 */
  readonly maximumPages?: number | undefined
  /** @defaultValue `lemmy:` with the instance, the community and the search */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}
