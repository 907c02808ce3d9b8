import { SourceError } from '../source-error.js'
import { instantOf } from '../wire/instant.js'
import type { BlueskyReadingOptions } from './bluesky-options.js'

/** @throws SourceError `bad-configuration` */
export function sinceOf({ since }: BlueskyReadingOptions): string | undefined {
  const instant = instantOf(since)
  if (since !== undefined && instant === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  return instant
}

/** @throws SourceError `bad-configuration` */
export function pagesAllowed({ maximumPages = 100 }: BlueskyReadingOptions): number {
  if (!(Number.isInteger(maximumPages) && maximumPages >= 1)) throw new SourceError('bad-configuration', 'maximumPages is a whole number, 1 or more.')
  return maximumPages
}
