import type { HttpClient, HttpResponse, Validators } from '../../src/sources/http/http-client.js'

/** One answer of a canned server. */
export interface CannedAnswer {
  readonly status?: number | undefined
  readonly body?: string | Uint8Array | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly validators?: Validators | undefined
  readonly nextPollAt?: string | undefined
}

/** A request it saw. */
export interface SeenRequest {
  readonly url: string
  readonly validators: Validators | undefined
  readonly headers: Readonly<Record<string, string>> | undefined
}

/** An HttpClient that gives these answers in order and keeps what it was asked. */
export function cannedHttp(answers: readonly CannedAnswer[]): HttpClient & { readonly requests: SeenRequest[] } {
  const requests: SeenRequest[] = []
  return {
    requests,
    get: async (url, request = {}) => {
      const answer = answers[requests.length]
      if (answer === undefined) throw new Error('no more answers')
      requests.push({ url: String(url), validators: request.validators, headers: request.headers })
      const body = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : (answer.body ?? new Uint8Array())
      const response: HttpResponse = {
        status: answer.status ?? 200,
        url: String(url),
        headers: new Headers(answer.headers),
        body,
        validators: answer.validators,
        nextPollAt: answer.nextPollAt,
        cost: { requests: 1, bytes: body.length },
      }
      return response
    },
  }
}
