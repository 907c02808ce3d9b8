import type { RetryAfterScope } from './retry-after-scope.js'

/** An address a host name stands for. */
export interface ResolvedAddress {
  readonly address: string
  readonly family: 4 | 6
}

/** Looks a host name up. */
export type Lookup = (hostname: string) => Promise<readonly ResolvedAddress[]>

/** Waits. Rejects with `signal.reason` when aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** How polite and how careful a client is. Every default suits a council listening to small sites. */
export interface HttpClientOptions {
  /**
   * How a site's owner reaches whoever runs this, put into the User-Agent: a web address or an e-mail address of a
   * team, never of a person. Printable ASCII without parentheses.
   */
  readonly contact?: string | undefined
  /**
   * Does the fetching. An injected `fetch` resolves names itself, so the check at dial time is then its affair:
   * addresses are still checked as written, and after every redirect.
   * @defaultValue undici's, with private addresses refused at dial time
   */
  readonly fetch?: typeof globalThis.fetch | undefined
  /** Resolves host names for the default `fetch`. @defaultValue the operating system's */
  readonly lookup?: Lookup | undefined
  /** @defaultValue the system's clock */
  readonly now?: (() => Date) | undefined
  /** Spreads retries. @defaultValue Math.random */
  readonly random?: (() => number) | undefined
  readonly sleep?: Sleep | undefined
  /**
   * `true`, or the hosts (`intranet.example` or `127.0.0.1:8080`) that may be private.
   * @defaultValue false
   */
  readonly allowPrivateAddresses?: boolean | readonly string[] | undefined
  /**
   * Least time between the end of one request of a scope and the start of the next, in milliseconds; retries and redirects
   * keep to it too, so no server sees two requests closer together. @defaultValue 1000
   */
  readonly minimumIntervalMs?: number | undefined
  /** What shares pacing. @defaultValue the host with its port */
  readonly scopeOf?: ((url: URL) => string) | undefined
  /**
   * What is left alone when a server asks for it (`Retry-After`): the one address, its host with its port, or every host
   * of its registered domain, as large platforms mean it. @defaultValue `host`, or what `scopeOf` names where it is given
   */
  readonly retryAfterScope?: RetryAfterScope | undefined
  /** The longest single wait a server may ask for within one `get`; a longer one is `throttled`. @defaultValue 30000 */
  readonly maximumWaitMs?: number | undefined
  /** How often one `get` tries again after a network failure, a 5xx or a short throttle. @defaultValue 2 */
  readonly maximumRetries?: number | undefined
  /** Statuses that mean "slow down", everywhere or by address: Reddit, for example, answers 403. @defaultValue [429, 503] */
  readonly throttlingStatuses?: readonly number[] | ((url: URL) => readonly number[]) | undefined
  /** @defaultValue 5 */
  readonly maximumRedirects?: number | undefined
  /** Largest body in bytes, decompressed. Only two bodies beyond 1 MiB are read at once, whatever else goes on. @defaultValue 16 MiB */
  readonly maximumBodyBytes?: number | undefined
  /** Time until the headers are there. @defaultValue 20000 */
  readonly headersTimeoutMs?: number | undefined
  /** Time for the whole body, so that a slow drip ends too. @defaultValue 60000 */
  readonly bodyTimeoutMs?: number | undefined
  /** Furthest `nextPollAt` a server may ask for. @defaultValue one day */
  readonly maximumPollDelayMs?: number | undefined
}

/** Every option with its value. */
export interface HttpSettings {
  readonly userAgent: string
  readonly now: () => Date
  readonly random: () => number
  readonly sleep: Sleep
  readonly allowPrivateAddresses: boolean | readonly string[]
  readonly minimumIntervalMs: number
  readonly scopeOf: (url: URL) => string
  /** What shares Retry-After. */
  readonly holdScopeOf: (url: URL) => string
  readonly maximumWaitMs: number
  readonly maximumRetries: number
  readonly throttlingStatusesOf: (url: URL) => readonly number[]
  readonly maximumRedirects: number
  readonly maximumBodyBytes: number
  readonly headersTimeoutMs: number
  readonly bodyTimeoutMs: number
  readonly maximumPollDelayMs: number
}
