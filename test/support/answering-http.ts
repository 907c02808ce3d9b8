import { createHttpClient } from '../../src/sources/http/create-http-client.js'
import type { HttpClient } from '../../src/sources/http/http-client.js'

/** A request as it went out. */
export interface AskedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  readonly body: string | undefined
}

/** The hour it is for sources under test. */
export const noon = new Date('2026-03-01T12:00:00Z')

/** The library's own client, guards and all, over a server that is a function; it never waits. */
export function answeringHttp(answer: (request: AskedRequest) => Response | Promise<Response>): { readonly http: HttpClient; readonly asked: AskedRequest[] } {
  const asked: AskedRequest[] = []
  const http = createHttpClient({
    fetch: async (input, init) => {
      const request = { url: new URL(input instanceof Request ? input.url : input), method: init?.method ?? 'GET', headers: new Headers(init?.headers), body: typeof init?.body === 'string' ? init.body : undefined }
      asked.push(request)
      return answer(request)
    },
    now: () => noon,
    random: () => 0,
    minimumIntervalMs: 0,
    maximumRetries: 0,
    sleep: async () => {},
  })
  return { http, asked }
}
