import { askApi } from '../http/ask-api.js'
import type { ApiAnswer, ApiRequest } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { SourceError } from '../source-error.js'

/** What a method is asked with. A list is sent as the same parameter several times. */
export type XrpcParameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** Asks a method of the AT protocol over HTTP. */
export type Xrpc = (method: string, parameters: XrpcParameters, signal: AbortSignal | undefined) => Promise<ApiAnswer>

/** Where anybody may ask. */
export const publicService = 'https://public.api.bsky.app'

/** Asks a server without a session. */
export function openXrpc(client: () => Promise<HttpClient>, service: string): Xrpc {
  return async (method, parameters, signal) => askXrpc(await client(), service, method, parameters, { signal })
}

/** One request of one method. */
export async function askXrpc(http: HttpClient, service: string, method: string, parameters: XrpcParameters, request: ApiRequest): Promise<ApiAnswer> {
  const url = new URL(`/xrpc/${method}`, service)
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of typeof value === 'string' ? [value] : value ?? []) url.searchParams.append(name, each)
  }
  return askApi(http, url, request)
}

/** @throws SourceError `bad-configuration` */
export function serviceAddress(service: string): string {
  if (!URL.canParse(service) || !/^https?:/i.test(service)) throw new SourceError('bad-configuration', 'The service is not a web address.')
  return new URL(service).origin
}
