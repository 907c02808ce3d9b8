import { lazyClient } from './http/lazy-client.js'
import type { MastodonOptions } from './mastodon/mastodon-options.js'
import { accountTimelineAddress } from './mastodon/account-address.js'
import { planMastodon } from './mastodon/mastodon-plan.js'
import { mastodonTimeline } from './mastodon/mastodon-timeline.js'
import { checkWindow } from './timeline/check-window.js'
import { readTimelines } from './timeline/read-timelines.js'
import { readTimelineStates } from './timeline/timeline-state.js'
import type { TimelinesCheckpoint } from './timeline/timeline-state.js'
import type { Source } from './source.js'
import { serverAddress } from './wire/server-address.js'
import { firstReading } from './wire/since.js'

/**
 * Posts on Mastodon, and on servers that speak like it: under hashtags, from an account the council has declared, or found
 * by a search.
 *
 * - The first reading walks from the newest post down to `since`; every later one goes up from the oldest of the
 *   `rereadPosts` newest known, so that edits among them come again, and posts that are gone come as `deleted`. Edits and
 *   deletions of older posts are not seen. A search starts from the top each time: servers do not search upwards.
 * - Boosts are nobody's words: an account's own are not asked for, and one that comes all the same is its original.
 * - Authors who ask not to be indexed are marked as opted out; Mastodon's default is that they do.
 * - When the server's quota is used up, the reading ends with a `throttled` fault and goes on from there next time.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `unauthorised`, `not-a-feed`
 * and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const talk = mastodon({ instance: 'https://mastodon.example', tags: ['Marshwick', 'Saltgate'] })
 * ```
 */
export function mastodon(options: MastodonOptions): Source<TimelinesCheckpoint> {
  const { token, rereadPosts = 40, maximumPages = 100, now = () => new Date() } = options
  const instance = serverAddress(options.instance)
  const { target, selection, query, addresses } = planMastodon(options, instance)
  const sinceMs = firstReading(options.since, 30)
  checkWindow(rereadPosts, maximumPages)
  const client = lazyClient({ http: options.http, fetch: options.fetch, now })
  let known: readonly string[] | undefined = addresses

  return {
    id: options.id ?? `mastodon:${instance}/${selection}`,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}) {
      const states = readTimelineStates(after, addresses?.length ?? 1, 'mastodon')
      signal?.throwIfAborted()
      const requests = { http: await client(), instance, token, now, signal }
      const found = known === undefined && 'account' in target ? await accountTimelineAddress(target.account, requests) : undefined
      known ??= found === undefined ? [] : [found.address]
      const timelines = known.map((address) => mastodonTimeline(address, target, requests))
      yield* readTimelines(timelines, states, { windowSize: rereadPosts, sinceMs: sinceMs(now().getTime()), maximumPages, signal, cost: found?.cost })
    },
  }
}
