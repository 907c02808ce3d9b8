import { SourceError } from '../source-error.js'
import { loadAddressGuard } from './address-guard.js'
import { checkAddress } from './check-address.js'
import { followRedirects } from './follow-redirects.js'
import type { Machinery } from './follow-redirects.js'
import type { Ask, Meter } from './exchange.js'
import { nextPollAt, validatorsOf } from './freshness.js'
import { guardedTransport } from './guarded-transport.js'
import type { HttpClient, HttpRequest, HttpResponse } from './http-client.js'
import type { HttpClientOptions, HttpSettings } from './http-client-options.js'
import { httpSettings } from './http-settings.js'
import { createPacer } from './pacer.js'
import { requestHeaders } from './request-headers.js'
import { retryAfterMs } from './retry-after.js'
import { safeAddress } from './safe-address.js'
import { createTurns } from './turns.js'

/**
 * Makes a polite and careful HTTP client: one request at a time per host with a pause between, conditional GET,
 * Retry-After honoured, bounded retries, caps on size, time and redirects, and no way to a private address, checked
 * after name resolution at the moment of dialling.
 *
 * `cost.bytes` counts bodies: with the default `fetch` as they came over the wire, still compressed; with an injected one
 * the `Content-Length` of a compressed answer, otherwise the decoded length. Nothing is loaded before the first request.
 *
 * @example
 * ```ts
 * const http = createHttpClient({ contact: 'https://www.marshwick.example/listening' })
 * const first = await http.get('https://blog.example/feed.xml')
 * const second = await http.get('https://blog.example/feed.xml', { validators: first.validators }) // 304 when unchanged
 * ```
 */
export function createHttpClient(options: HttpClientOptions = {}): HttpClient {
  const settings = httpSettings(options)
  let loading: Promise<Machinery> | undefined
  return {
    get: async (url, request = {}) => {
      request.signal?.throwIfAborted()
      loading ??= load(options, settings)
      return get(await loading, settings, url, request)
    },
  }
}

async function load(options: HttpClientOptions, settings: HttpSettings): Promise<Machinery> {
  const injected = options.fetch
  const [isPublic, pacer] = await Promise.all([loadAddressGuard(), createPacer(settings)])
  const transport = injected === undefined
    ? await guardedTransport({ isPublic, allowed: settings.allowPrivateAddresses, lookup: options.lookup, connectTimeoutMs: settings.headersTimeoutMs })
    : (url: string, init: RequestInit) => injected(url, init)
  return { isPublic, pacer, transport, largeBodies: createTurns(largeBodiesAtOnce) }
}

// What a client may hold at once is this many times its cap on bodies, however many hosts it reads.
const largeBodiesAtOnce = 2

// A server that says "too many requests" without saying until when is left alone this long.
const unstatedThrottleMs = 300_000
const neverBetter = new Set([501, 505])

async function get(machinery: Machinery, settings: HttpSettings, input: string | URL, request: HttpRequest): Promise<HttpResponse> {
  const { signal } = request
  const { pacer } = machinery
  const start = checkAddress(input, undefined, machinery.isPublic, settings.allowPrivateAddresses)
  const ask: Ask = { headers: requestHeaders(settings.userAgent, request), body: request.body, refusals: request.refusals }
  const meter: Meter = { requests: 0, bytes: 0 }
  for (let attempt = 0; ; attempt++) {
    const lastTry = attempt >= settings.maximumRetries
    const answer = await followRedirects(start, ask, machinery, settings, signal, meter).catch(async (error: unknown) => {
      if (lastTry || !(error instanceof SourceError) || error.code !== 'network') throw error
      await settings.sleep(backoffMs(attempt, settings.random), signal)
      return undefined
    })
    if (answer === undefined) continue
    const { status } = answer
    const nowMs = settings.now().getTime()
    if ((status >= 200 && status <= 299) || status === 304 || request.refusals?.includes(status) === true) {
      return {
        status,
        url: answer.url.href,
        headers: answer.headers,
        body: answer.body,
        validators: validatorsOf(answer.headers, request.validators, status),
        nextPollAt: nextPollAt(answer.headers, nowMs, settings.maximumPollDelayMs),
        cost: { requests: meter.requests, bytes: meter.bytes },
      }
    }
    if (status === 410) throw new SourceError('gone', `${safeAddress(answer.url)} says it no longer exists.`, { status })
    if (settings.throttlingStatusesOf(answer.url).includes(status)) {
      const scope = settings.holdScopeOf(answer.url)
      const statedMs = retryAfterMs(answer.headers, nowMs)
      const shortMs = Math.max(statedMs ?? nowMs + backoffMs(attempt, settings.random), nowMs)
      if (!lastTry && shortMs - nowMs <= settings.maximumWaitMs) {
        pacer.hold(scope, shortMs + jitterMs(shortMs - nowMs, settings.random))
        continue
      }
      const untilMs = Math.min(Math.max(statedMs ?? nowMs + unstatedThrottleMs, nowMs), nowMs + settings.maximumPollDelayMs)
      pacer.hold(scope, untilMs)
      throw new SourceError('throttled', `${safeAddress(answer.url)} asks to be left alone.`, { status, until: new Date(untilMs).toISOString() })
    }
    if (status >= 500 && !neverBetter.has(status) && !lastTry) {
      await settings.sleep(backoffMs(attempt, settings.random), signal)
      continue
    }
    throw new SourceError('http-status', `${safeAddress(answer.url)} answered ${status}.`, { status })
  }
}

// A little after the time stated, never before: whoever else was told the same comes back at that very moment.
function jitterMs(waitMs: number, random: () => number): number {
  return Math.round(random() * Math.min(waitMs / 10, 1000))
}

// Full jitter (Brooker, "Exponential Backoff and Jitter", 2015).
function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(2000 * 2 ** attempt, 30_000))
}
