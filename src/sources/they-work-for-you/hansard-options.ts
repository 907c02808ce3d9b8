import type { HttpClient } from '../http/http-client.js'

/** What to look for in Hansard. */
export interface TheyWorkForYouOptions {
  /** The API key. It goes into addresses, because the API takes it nowhere else, and is kept out of everything else. */
  readonly key: string
  /** Words, with the site's operators: `"Marshwick" potholes section:wrans`. */
  readonly search: string
  /** The first reading goes back to here, ISO 8601. @defaultValue 90 days before it */
  readonly since?: string | undefined
  /** Later readings go this far back beyond the newest day known, for what is published late or corrected. @defaultValue 7 */
  readonly overlapDays?: number | undefined
  /** Rows a page, 1000 at most. @defaultValue 100 */
  readonly pageSize?: number | undefined
  /** Pages read at most at one time; each counts against the key's quota. The next reading goes on from there. @defaultValue 10 */
  readonly maximumPages?: number | undefined
  /** @defaultValue `https://www.theyworkforyou.com` */
  readonly site?: string | undefined
  /** @defaultValue `theyworkforyou:` with the site and the search */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}
