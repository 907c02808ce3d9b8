import type { SourceCost } from '../source.js'

/** What the server said last time, sent back so that it can answer "not modified". */
export interface Validators {
  readonly etag?: string | undefined
  readonly lastModified?: string | undefined
}

/** How to ask. */
export interface HttpRequest {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly validators?: Validators | undefined
  readonly signal?: AbortSignal | undefined
  /** Sends this with POST instead of asking with GET: how APIs give tokens. Its type goes into `headers`; a redirect is not followed. */
  readonly body?: string | undefined
  /** Statuses of refusals whose words are wanted: their answers are given instead of a `SourceError`, and not asked for again. */
  readonly refusals?: readonly number[] | undefined
}

/** An answer, read whole within the caps. Statuses 200–299 and 304 are answers, and the `refusals` asked for; others are a `SourceError`. */
export interface HttpResponse {
  readonly status: number
  /** The address that answered, after redirects. */
  readonly url: string
  readonly headers: Headers
  /** Decompressed; empty on 304. */
  readonly body: Uint8Array
  /** What to send back next time; absent where the server forbids it (`no-store`, `no-cache`). */
  readonly validators: Validators | undefined
  /** Earliest time the server wants to be asked again (max-age, Expires, Retry-After), ISO 8601. */
  readonly nextPollAt: string | undefined
  /** This exchange, redirects and retries included. */
  readonly cost: SourceCost
}

/**
 * A polite and careful HTTP client. Share one among sources, so that pacing per host holds across them.
 * Made by `createHttpClient`; anything with this shape will do.
 */
export interface HttpClient {
  /**
   * @throws SourceError `throttled` (with `until`), `http-status`, `gone`, `network`, `timeout`, `too-large`, `blocked-address`.
   */
  get(url: string | URL, request?: HttpRequest): Promise<HttpResponse>
}
