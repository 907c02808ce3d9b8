import type { HttpClient } from '../http/http-client.js'
import type { VenueKind } from '../source-item.js'

/** Which site to read, and how far back. */
export interface WordpressOptions {
  /** The site's address, for example `https://blog.example.org` or `https://example.org/news`. */
  readonly url: string
  /** What to read. @defaultValue both */
  readonly parts?: readonly ('posts' | 'comments')[] | undefined
  /** Words a post or a comment has to have. @defaultValue all of them */
  readonly search?: string | undefined
  /** The first reading goes back to here, ISO 8601. @defaultValue 90 days before it */
  readonly since?: string | undefined
  /**
   * Days that later readings read again: for edits of comments, for what a moderator let through late, and for what has
   * been deleted. An edit of a post is noticed whatever its age.
   * @defaultValue 14
   */
  readonly overlapDays?: number | undefined
  /** Entries a page, 100 at most. @defaultValue 100 */
  readonly pageSize?: number | undefined
  /** What kind of place the site is. @defaultValue `blog` */
  readonly venueKind?: VenueKind | undefined
  /** What the site is called. @defaultValue asked of the site */
  readonly name?: string | undefined
  /** @defaultValue `wordpress:` with the address, and the search where there is one */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}
