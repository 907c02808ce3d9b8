import type { HttpClient } from '../http/http-client.js'

/** Which forum to read, and how far back. */
export interface DiscourseOptions {
  /** The forum's address, for example `https://forum.example.org`. */
  readonly url: string
  /** Only these categories, by id. The whole forum is walked all the same: its API does not select. @defaultValue all */
  readonly categories?: readonly number[] | undefined
  /** The first reading stops where every post of a page is older than this, ISO 8601. @defaultValue the forum's first post */
  readonly since?: string | undefined
  /** Pages of 50 read at most at one time; the next reading goes on from there. @defaultValue 1000 */
  readonly maximumPages?: number | undefined
  /** Pages of 50 below the newest post known that every reading reads again, for edits and deletions. @defaultValue 3 */
  readonly rereadPages?: number | undefined
  /** Names of categories by id, where the caller knows them. @defaultValue asked of the forum, once a day at most */
  readonly categoryNames?: ReadonlyMap<number, string> | undefined
  /** @defaultValue `discourse:` with the address, and the categories where some are chosen */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}
