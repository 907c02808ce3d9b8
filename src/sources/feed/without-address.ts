import { SourceError } from '../source-error.js'

/** What a client says went wrong, without the address it says it of: for addresses that are keys. */
export function withoutAddress(error: unknown): unknown {
  if (!(error instanceof SourceError)) return error
  const { code, status, until } = error
  return new SourceError(code, `The feed could not be fetched (${status ?? code}).`, { status, until })
}
