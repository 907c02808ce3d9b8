import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import type { HttpClient, HttpResponse } from './http-client.js'
import { readJson } from './read-json.js'
import { safeAddress } from './safe-address.js'

/** How to ask an API. */
export interface ApiRequest {
  /** Tokens go here: never into the address, which errors show a part of. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Makes it a POST. */
  readonly body?: string | undefined
  readonly signal: AbortSignal | undefined
  /** Other refusals that are put into words. The client then no longer waits on its own where they are throttling. */
  readonly alsoRead?: readonly number[] | undefined
  /** What the platform's own words mean; `undefined` leaves it to the status. */
  readonly explain?: ((refusal: ApiRefusal) => SourceError | undefined) | undefined
}

/** A refusal, with what the API says of it. */
export interface ApiRefusal {
  readonly status: number
  /** `undefined` where it is no JSON. */
  readonly json: unknown
  readonly headers: Headers
}

/** An answer. */
export interface ApiAnswer {
  readonly json: unknown
  readonly url: string
  readonly headers: Headers
  readonly cost: SourceCost
}

const spoken = [400, 401, 403, 404]

/**
 * Asks an API for JSON, and reads what it says when it refuses: most say there whether a key is wrong, a quota is used up
 * or something is closed. The words themselves go no further; they may quote a key.
 *
 * @throws SourceError `unauthorised` for 401 and 403, unless `explain` knows better, and whatever the client throws.
 */
export async function askApi(http: HttpClient, url: string | URL, { headers, body, signal, alsoRead = [], explain }: ApiRequest): Promise<ApiAnswer> {
  signal?.throwIfAborted()
  const response = await http.get(url, { headers: { accept: 'application/json', ...headers }, body, signal, refusals: [...spoken, ...alsoRead] })
  const { status } = response
  if (status < 400) return { json: readJson(response), url: response.url, headers: response.headers, cost: response.cost }
  const known = explain?.({ status, json: jsonOrNothing(response), headers: response.headers })
  if (known !== undefined) throw known
  const where = safeAddress(new URL(response.url))
  if (status === 401 || status === 403) throw new SourceError('unauthorised', `${where} does not accept the key, or the key lacks a permission.`, { status })
  throw new SourceError('http-status', `${where} answered ${status}.`, { status })
}

function jsonOrNothing(response: HttpResponse): unknown {
  try {
    return readJson(response)
  } catch {
    return undefined
  }
}
