import { SourceError } from '../source-error.js'
import { parseJson } from '../wire/parse-json.js'
import type { HttpResponse } from './http-client.js'
import { safeAddress } from './safe-address.js'

/**
 * The JSON of an answer. JSON between machines is UTF-8 (RFC 8259), with or without a byte-order mark.
 * @throws SourceError `not-a-feed` for anything else, an HTML error page with status 200 for example.
 */
export function readJson(response: HttpResponse): unknown {
  const text = new TextDecoder('utf-8').decode(response.body)
  try {
    return parseJson(text)
  } catch {
    // The cause is left out: the parser's message quotes the document.
    const what = /^\s*</.test(text) ? 'answered with a page instead of JSON' : 'answered with something that is not JSON'
    throw new SourceError('not-a-feed', `${safeAddress(new URL(response.url))} ${what}.`, { status: response.status })
  }
}
