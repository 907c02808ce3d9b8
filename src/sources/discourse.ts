import { loadCategoryNames } from './discourse/category-names.js'
import { readDiscourseCheckpoint } from './discourse/discourse-checkpoint.js'
import type { DiscourseCheckpoint, KnownPost } from './discourse/discourse-checkpoint.js'
import type { DiscourseOptions } from './discourse/discourse-options.js'
import { findDeleted } from './discourse/find-deleted.js'
import { serverAddress } from './wire/server-address.js'
import { parseDiscoursePost } from './discourse/parse-discourse-post.js'
import { walkPosts } from './discourse/walk-posts.js'
import { createHttpClient } from './http/create-http-client.js'
import { addCost } from './http/sum-cost.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Batch, Source, SourceCost } from './source.js'
import { instantOf } from './wire/instant.js'
import { isRecord, numberOf } from './wire/values.js'

const dayMs = 86_400_000
const idsPerPage = 50
const free: SourceCost = { requests: 0, bytes: 0 }

/**
 * The public posts of a Discourse forum, newest first, a page of 50 a batch.
 *
 * - The first reading walks down to the first post, or to `since`; an interrupted walk goes on where it stopped.
 * - Every later reading walks from the newest post down to `rereadPages` below the newest known: edits there come again,
 *   and a post that is missing there is asked after and comes as `deleted` when it is gone. What happens to older posts
 *   is not seen.
 * - Pages go by post id, so a pinned topic does not disturb the order; `since` looks at every post of a page.
 * - Categories are venues; members' names stay raw here and are made pseudonyms by the normaliser.
 *
 * @throws SourceError `bad-configuration` when made; `bad-checkpoint`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const forum = discourse({ url: 'https://forum.marshwick.example', since: '2026-01-01T00:00:00Z' })
 * ```
 */
export function discourse(options: DiscourseOptions): Source<DiscourseCheckpoint> {
  const { rereadPages = 3, maximumPages = 1000, now = () => new Date() } = options
  const base = serverAddress(options.url)
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (!(rereadPages >= 1) || !(maximumPages >= 1)) throw new SourceError('bad-configuration', 'rereadPages and maximumPages must be at least 1.')
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now })
  const categories = options.categories === undefined ? undefined : new Set(options.categories)
  const query = categories === undefined ? undefined : `categories=${[...categories].sort((a, b) => a - b).join(',')}`
  const rereadIds = rereadPages * idsPerPage
  let known: { readonly names: ReadonlyMap<number, string>; readonly untilMs: number } | undefined

  return {
    id: options.id ?? `discourse:${base}${query === undefined ? '' : `/?${query}`}`,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'newest-first', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}): AsyncGenerator<Batch<DiscourseCheckpoint>, void> {
      let state: DiscourseCheckpoint = after === undefined ? { newest: 0, recent: [] } : readDiscourseCheckpoint(after)
      let pagesLeft = maximumPages
      let cost = free
      let faults: SourceFault[] = []

      let names = options.categoryNames ?? known?.names
      if (names === undefined || (options.categoryNames === undefined && known !== undefined && known.untilMs <= now().getTime())) {
        const loaded = await loadCategoryNames(http, base, signal)
        names = loaded.names
        known = { names, untilMs: now().getTime() + dayMs }
        cost = loaded.cost
        faults = [...loaded.faults]
      }
      const categoryNames = names

      const walk = async function* (start: DiscourseCheckpoint): AsyncGenerator<Batch<DiscourseCheckpoint>, DiscourseCheckpoint> {
        const resumed = start.walk
        // After a walk that another process began, the posts it left to look for may lie deeper than the usual pages.
        const stop = resumed?.stop ?? Math.max(Math.min(start.newest - rereadIds, (start.recent.at(-1)?.[0] ?? Infinity) - 1), 0)
        let head = resumed?.head ?? 0
        const seen = new Map<number, KnownPost>()
        const sinceMs = start.newest === 0 && since !== undefined ? Date.parse(since) : undefined
        for await (const step of walkPosts({ http, base, before: resumed?.before, stop, sinceMs, maximumPages: pagesLeft, signal })) {
          pagesLeft--
          head = Math.max(head, start.newest, step.posts[0]?.id ?? 0)
          const items: SourceItem[] = []
          step.posts.forEach(({ id, raw }, index) => {
            const reading = parseDiscoursePost(raw, { url: base, categoryNames, index })
            const place = placeOf(id, raw)
            if (categories !== undefined && !categories.has(place?.[3] ?? -1)) return
            if (place !== undefined) seen.set(id, place)
            faults.push(...reading.faults)
            if (reading.item !== undefined) items.push(reading.item)
          })
          if (step.broken > 0) faults.push({ code: 'bad-item', message: `${step.broken} entries of a page are not posts.` })
          cost = addCost(cost, step.cost)
          const isOver = step.ending === 'done' || step.ending === 'lost'
          if (step.ending === 'lost') faults.push({ code: 'truncated', message: 'The forum gives no posts below here; older ones may exist.' })
          if (step.ending === 'paused') faults.push({ code: 'truncated', message: 'The page limit was reached; the next reading goes on from here.' })
          let checkpoint: DiscourseCheckpoint = { newest: start.newest, recent: start.recent, walk: { head, before: step.before, stop } }
          if (isOver && resumed !== undefined) {
            // The head of a resumed walk was seen by another process: what is missing shows in the walk that follows.
            checkpoint = { newest: head, recent: start.recent }
          } else if (isOver) {
            const missing = start.recent.filter(([id]) => id > step.before && !seen.has(id))
            const gone = await findDeleted(missing, categoryNames, { http, base, signal })
            items.push(...gone.items)
            cost = addCost(cost, gone.cost)
            const recent = [...seen.values(), ...gone.unasked].filter(([id]) => id > head - rereadIds)
            checkpoint = { newest: head, recent: recent.sort((a, b) => b[0] - a[0]) }
          }
          yield { items, checkpoint, faults, cost, nextPollAt: step.nextPollAt }
          cost = free
          faults = []
          state = checkpoint
        }
        return state
      }

      if (state.walk !== undefined) state = yield* walk(state)
      if (state.walk === undefined && pagesLeft > 0) yield* walk(state)
    },
  }
}

function placeOf(id: number, raw: unknown): KnownPost | undefined {
  if (!isRecord(raw)) return undefined
  const topicId = numberOf(raw['topic_id'])
  const number = numberOf(raw['post_number'])
  const category = numberOf(raw['category_id']) ?? -1
  return topicId === undefined || number === undefined ? undefined : [id, topicId, number, category]
}
