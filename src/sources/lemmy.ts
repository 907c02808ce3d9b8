import { lazyClient } from './http/lazy-client.js'
import type { LemmyOptions } from './lemmy/lemmy-options.js'
import { planLemmy } from './lemmy/lemmy-plan.js'
import { lemmyTimeline } from './lemmy/lemmy-timeline.js'
import type { Source } from './source.js'
import { checkWindow } from './timeline/check-window.js'
import { readTimelines } from './timeline/read-timelines.js'
import { readTimelineStates } from './timeline/timeline-state.js'
import type { TimelinesCheckpoint } from './timeline/timeline-state.js'
import { serverAddress } from './wire/server-address.js'
import { firstReading } from './wire/since.js'

/**
 * Posts and comments of a community on Lemmy, or those a search finds, as one server has them: first the posts, then the
 * comments, newest first.
 *
 * - The first reading walks down to `since`; every later one from the newest down through the `rereadItems` newest known,
 *   so that edits among them come again, and what is gone comes as `deleted`. Older edits and deletions are not seen.
 * - Pinned posts stand above the others: they are heard whatever their age.
 *
 * @throws SourceError `bad-configuration` and `person-targeted` when made; `bad-checkpoint`, `unauthorised`, `not-a-feed`
 * and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const community = lemmy({ instance: 'https://lemmy.example', community: 'marshwick' })
 * ```
 */
export function lemmy(options: LemmyOptions): Source<TimelinesCheckpoint> {
  const { rereadItems = 50, maximumPages = 100, now = () => new Date() } = options
  const instance = serverAddress(options.instance)
  const plan = planLemmy(options, instance)
  const sinceMs = firstReading(options.since, 30)
  checkWindow(rereadItems, maximumPages)
  const client = lazyClient({ http: options.http, fetch: options.fetch, now })

  return {
    id: options.id ?? `lemmy:${instance}/${plan.selection}`,
    version: '1',
    query: plan.search,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}) {
      const states = readTimelineStates(after, 2, 'lemmy')
      signal?.throwIfAborted()
      const requests = { http: await client(), instance, now, signal }
      const timelines = [lemmyTimeline('post', plan, requests), lemmyTimeline('comment', plan, requests)]
      yield* readTimelines(timelines, states, { windowSize: rereadItems, sinceMs: sinceMs(now().getTime()), maximumPages, signal })
    },
  }
}
