import { askApi } from '../http/ask-api.js'
import type { ApiAnswer } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { SourceError } from '../source-error.js'

/** What a Mastodon server is asked with. */
export interface MastodonRequests {
  readonly http: HttpClient
  readonly instance: string
  readonly token: string | undefined
  readonly now: () => Date
  readonly signal: AbortSignal | undefined
}

/** Asks a Mastodon server. Some answer 422 where they want a token. */
export async function askMastodon(url: URL, { http, token, signal }: MastodonRequests): Promise<ApiAnswer> {
  try {
    return await askApi(http, url, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` }, signal })
  } catch (error) {
    if (error instanceof SourceError && error.status === 422) throw new SourceError('unauthorised', 'The server wants a token for this.', { status: 422 })
    throw error
  }
}
