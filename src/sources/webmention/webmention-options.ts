import type { HttpClient } from '../http/http-client.js'
import type { Inbox } from '../push/inbox.js'
import type { Source } from '../source.js'

/** What a sender says: this page links to that one. Nothing is believed before it was looked at. */
export type WebmentionMessage = {
  readonly source: string
  readonly target: string
}

/** Where the reading of webmentions stands. */
export type WebmentionCheckpoint = {
  readonly version: 1
  /** The last message looked at. */
  readonly sequence: number
  /** Messages whose page did not answer, with how often it was asked. */
  readonly waiting: readonly (readonly [sequence: number, attempts: number])[]
  /** Digests of the pages that did link here, the latest first. */
  readonly pages: readonly string[]
}

/** Whose mentions are received. */
export interface WebmentionOptions {
  /** Addresses that may be mentioned, and everything beneath them: `https://www.marshwick.example/consultations/`. */
  readonly targets: readonly string[]
  /** Share one between the process that answers and the one that listens. @defaultValue in memory */
  readonly inbox?: Inbox<WebmentionMessage> | undefined
  /** How often a page that does not answer is asked, a reading each time. @defaultValue 5 */
  readonly maximumAttempts?: number | undefined
  /** Pages looked at in one batch. @defaultValue 20 */
  readonly batchSize?: number | undefined
  /** @defaultValue `webmention:` with the first target's origin */
  readonly id?: string | undefined
  /** Must refuse private addresses, as the library's own client does: anybody may send any address. @defaultValue a new client that reads a megabyte of a page at most */
  readonly http?: HttpClient | undefined
  /** For the new client, where `http` is absent. */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
}

/** What a council's application mounts, and what it listens to. */
export interface WebmentionReceiver {
  /** Answers a sender's POST; never asks anybody anything itself. Mount it where your pages' `rel="webmention"` points. */
  readonly handle: (request: Request) => Promise<Response>
  readonly source: Source<WebmentionCheckpoint>
}
