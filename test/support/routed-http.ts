import type { HttpClient, HttpRequest } from '../../src/sources/http/http-client.js'
import { SourceError } from '../../src/sources/source-error.js'
import type { CannedAnswer } from './canned-http.js'

/** An answer, its body as JSON where that is easier to write; `location` is where a redirect led. */
export type RoutedAnswer = CannedAnswer & { readonly json?: unknown; readonly location?: string }

/** What a routed server was asked. */
export interface RoutedRequest extends HttpRequest {
  readonly url: URL
}

/** An HttpClient whose answers are worked out from what is asked; refuses as the real one does. */
export function routedHttp(answer: (request: RoutedRequest) => RoutedAnswer): HttpClient & { readonly requests: RoutedRequest[] } {
  const requests: RoutedRequest[] = []
  return {
    requests,
    get: async (address, request = {}) => {
      request.signal?.throwIfAborted()
      const asked = { ...request, url: new URL(address) }
      requests.push(asked)
      const { status = 200, json, body = JSON.stringify(json) ?? '', headers, location, validators, nextPollAt } = answer(asked)
      // A turn of the loop, as any real answer takes.
      await new Promise((resolve) => { setImmediate(resolve) })
      request.signal?.throwIfAborted()
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      if (status >= 300 && status !== 304 && request.refusals?.includes(status) !== true) {
        throw new SourceError(status === 429 ? 'throttled' : status === 410 ? 'gone' : 'http-status', `answered ${status}`, { status, ...(status === 429 && { until: '2026-03-01T13:00:00.000Z' }) })
      }
      return { status, url: location ?? asked.url.href, headers: new Headers(headers), body: bytes, validators, nextPollAt, cost: { requests: 1, bytes: bytes.byteLength } }
    },
  }
}
