import type { DeclaredAccount } from '../../council/council.js'
import type { Clock } from '../../core/clock.js'
import type { HttpClient } from '../http/http-client.js'

/** What sources over Meta's Graph API share. */
export interface GraphOptions {
  /** The council's or a partner's own account: no other can be read. */
  readonly account: DeclaredAccount
  /** A token of the account's own Page. It goes into a header and nowhere else. */
  readonly token: string
  /** The first reading stops at posts older than this, ISO 8601. @defaultValue 90 days ago */
  readonly since?: string | undefined
  /** Comments are looked for under posts up to this many days old. @defaultValue 30 */
  readonly commentDays?: number | undefined
  /** @defaultValue `v23.0` */
  readonly apiVersion?: string | undefined
  /** @defaultValue the platform's name with the account's address */
  readonly id?: string | undefined
  /** Share one among sources, so that pacing per host holds across them. @defaultValue a new client */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}
