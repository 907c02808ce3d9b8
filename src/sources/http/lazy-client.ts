import type { Clock } from '../../core/clock.js'
import type { HttpClient } from './http-client.js'

/** How a source comes by its client: one that is shared, or one of its own, loaded when it is first needed. */
export function lazyClient({ http, fetch, now }: {
  readonly http?: HttpClient | undefined
  readonly fetch?: typeof globalThis.fetch | undefined
  readonly now?: Clock | undefined
}): () => Promise<HttpClient> {
  let client = http
  return async () => client ??= (await import('./create-http-client.js')).createHttpClient({ fetch, now })
}
