import type { DeclaredAccount } from '../../council/council.js'
import type { Clock } from '../../core/clock.js'
import type { HttpClient } from '../http/http-client.js'

/** Options of {@link xRecentSearch}. */
export interface XRecentSearchOptions {
  /** In X's search words: `"Tannery Lane" (bins OR rubbish) lang:en`. A query that follows a person is refused. */
  readonly query: string
  /** An application's bearer token; it goes into a header and nowhere else. */
  readonly token: string
  /** Declared accounts, which a query may name: `to:MarshwickCouncil`. */
  readonly accounts?: readonly DeclaredAccount[] | undefined
  /** Reposts too. Each costs as much as a post and says nothing new. @defaultValue false */
  readonly reposts?: boolean | undefined
  /** Pages of 100 read at most at one time, for every post is paid for; the next reading goes on from there. @defaultValue 10 */
  readonly maximumPages?: number | undefined
  /** @defaultValue `x:` with the search's address */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}
