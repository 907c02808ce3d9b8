import type { Clock } from '../../core/clock.js'
import type { HttpClient } from '../http/http-client.js'

/** What a source is made with, so that what it asks and when can be kept, or given again. */
export interface ExchangeClient {
  readonly http: HttpClient
  /** The archive's clock: it stands still between exchanges, so that a replay sees the times its recording saw. */
  readonly now: Clock
}

/** How exchanges are recorded. */
export interface RecordExchangesOptions {
  /** The secret answers are sealed with, at least 16 bytes. Replaying takes the same. Losing it is losing the archive. */
  readonly key: string | Uint8Array
  /** What really asks. @defaultValue a client of its own, as made by `createHttpClient()` */
  readonly http?: HttpClient | undefined
  /** @defaultValue the system's clock */
  readonly now?: Clock | undefined
}

/**
 * Keeps one line of an archive, its end included. Waited for before the source goes on: nothing is handled that is not
 * kept. What it throws ends the reading.
 */
export type ExchangeSink = (line: string) => void | Promise<void>
