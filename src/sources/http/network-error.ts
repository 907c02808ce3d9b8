import { SourceError } from '../source-error.js'
import { safeAddress } from './safe-address.js'

/** Gives a failure to connect, to resolve or to read its code; a `SourceError` found among the causes is passed through. */
export function networkError(url: URL, error: unknown): SourceError {
  let systemCode: string | undefined
  let deepest: unknown
  // fetch wraps: "fetch failed" ← the connector's error ← what the lookup said; several addresses give an AggregateError.
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; depth++) {
    if (at instanceof SourceError) return at
    const code = (at as { readonly code?: unknown }).code
    if (typeof code === 'string') {
      systemCode = code
      deepest = at
    }
    const inner = at instanceof AggregateError ? (at.errors as readonly unknown[])[0] : undefined
    at = at.cause ?? inner
  }
  if (systemCode !== undefined && /HEADERS?_OVERFLOW/.test(systemCode)) return new SourceError('too-large', `${safeAddress(url)}: the headers have no end.`)
  const timedOut = systemCode !== undefined && /TIMEOUT|ETIMEDOUT/.test(systemCode)
  const why = systemCode === undefined ? '' : ` (${systemCode})`
  // Only errors with a system code are kept as the cause: others may quote a header or an address, and with it a secret.
  return new SourceError(timedOut ? 'timeout' : 'network', `${safeAddress(url)}: no answer${why}.`, deepest === undefined ? {} : { cause: deepest })
}
