import type { BlueskyFeedOptions, BlueskySearchOptions } from './bluesky/bluesky-options.js'
import type { BlueskyFeedCheckpoint } from './bluesky/feed-checkpoint.js'
import { feedSource } from './bluesky/feed-source.js'
import type { BlueskySearchCheckpoint } from './bluesky/search-checkpoint.js'
import { searchSource } from './bluesky/search-source.js'
import type { Source } from './source.js'

/**
 * Bluesky, in one of two ways: what a declared account says and answers (`account`, no key needed), or what anybody says
 * of a subject (`search`, with an app password of the council's own account). For everything as it is said, see
 * {@link jetstream}.
 *
 * - The feed is walked newest first, a page of 100 a batch; every later reading goes `rereadDays` back, and a post that is
 *   missing there and nowhere else comes as `deleted`. What the account passes on from others is left out.
 * - The search is walked newest first, slice of time by slice of time, because its index counts only so far. A later
 *   reading goes `overlapMinutes` back. Neither edits nor deletions are seen.
 * - Interrupted walks go on where they stopped. `nextPollAt` is when Bluesky's allowance begins again, where it is used up.
 * - Authors who ask not to be shown to strangers are `optedOut`. Authors are their DID; handles go no further.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `unauthorised`, `not-a-feed`
 * and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const said = bluesky({ search: '#Marshwick OR "Marshwick bins"', login: { identifier: 'marshwick.example', appPassword } })
 * ```
 */
export function bluesky(options: BlueskyFeedOptions): Source<BlueskyFeedCheckpoint>
export function bluesky(options: BlueskySearchOptions): Source<BlueskySearchCheckpoint>
export function bluesky(options: BlueskyFeedOptions | BlueskySearchOptions): Source<BlueskyFeedCheckpoint> | Source<BlueskySearchCheckpoint> {
  return 'search' in options ? searchSource(options) : feedSource(options)
}
