import { SourceError } from '../source-error.js'
import type { HttpRequest } from './http-client.js'

/**
 * The headers of a first request.
 * @throws SourceError `bad-configuration` without the offending value, which may be a token with a line break in it.
 */
export function requestHeaders(userAgent: string, { headers, validators }: HttpRequest): Headers {
  try {
    const built = new Headers({ accept: '*/*', ...headers })
    built.set('user-agent', userAgent)
    if (validators?.etag !== undefined) built.set('if-none-match', validators.etag)
    if (validators?.lastModified !== undefined) built.set('if-modified-since', validators.lastModified)
    return built
  } catch {
    throw new SourceError('bad-configuration', 'A request header is not valid.')
  }
}

const safeElsewhere = new Set(['accept', 'accept-language', 'if-modified-since', 'if-none-match', 'user-agent'])

/**
 * The headers another origin may see after a redirect: no Authorization, no Cookie, and no key under a name of the
 * API's own invention either.
 */
export function headersForOtherOrigin(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => safeElsewhere.has(name.toLowerCase())))
}
