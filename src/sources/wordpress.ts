import { titleText } from './feed/text-construct.js'
import { createHttpClient } from './http/create-http-client.js'
import { addCost } from './http/sum-cost.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Source, SourceCost } from './source.js'
import { instantOf } from './wire/instant.js'
import { isRecord, textOf } from './wire/values.js'
import { readPart } from './wordpress/read-part.js'
import { wordpressApi } from './wordpress/wordpress-api.js'
import { readWordpressCheckpoint } from './wordpress/wordpress-checkpoint.js'
import type { WordpressCheckpoint } from './wordpress/wordpress-checkpoint.js'
import type { WordpressOptions } from './wordpress/wordpress-options.js'

const dayMs = 86_400_000

/**
 * The posts and comments of a WordPress site, through its REST API: unlike its feeds, which show the last ten, back to
 * `since` and without gaps.
 *
 * - Post and comments are one conversation; an answer to a comment answers that comment.
 * - Edits of posts are noticed at any age, edits of comments, late approvals and deletions within `overlapDays`.
 * - Avatars and commenters' own addresses are not asked for, so they are never transferred.
 * - Where a site shuts its API off for strangers, the error says which feed to listen to instead; where only its comments
 *   are closed, that is a fault and the posts are read.
 *
 * @throws SourceError `bad-configuration`, `person-targeted` when made; while reading `bad-checkpoint`, `unauthorised`, `not-a-feed` and whatever the HTTP client throws.
 *
 * @example
 * ```ts
 * const blog = wordpress({ url: 'https://harbour-news.example', since: '2026-01-01T00:00:00Z' })
 * ```
 */
export function wordpress(options: WordpressOptions): Source<WordpressCheckpoint> {
  const { parts = ['posts', 'comments'], overlapDays = 14, pageSize = 100, venueKind = 'blog', now = () => new Date() } = options
  if (!URL.canParse(options.url) || !/^https?:/i.test(options.url)) throw new SourceError('bad-configuration', 'The site has no web address.')
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (!(overlapDays >= 0) || !(pageSize >= 1 && pageSize <= 100) || parts.length === 0) throw new SourceError('bad-configuration', 'overlapDays must be positive, a page has 100 entries at most, and something has to be read.')
  const search = textOf(options.search)
  if (search !== undefined) refusePersonTargeted(search)
  const { origin, pathname, hostname } = new URL(options.url)
  const path = pathname.replace(/^\/+|\/+$/g, '')
  const base = path === '' ? origin : `${origin}/${path}`
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now })
  let siteName = options.name

  return {
    id: options.id ?? `wordpress:${base}${search === undefined ? '' : `/?${new URLSearchParams({ s: search }).toString()}`}`,
    version: '1',
    query: search,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: true },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      let state: WordpressCheckpoint = after === undefined ? { version: 1 } : readWordpressCheckpoint(after)
      const at = now()
      const api = wordpressApi(http, base)
      let cost: SourceCost = { requests: 0, bytes: 0 }
      if (siteName === undefined) {
        const about = await api.about(signal)
        if (about !== undefined) cost = about.cost
        siteName = titleText(isRecord(about?.answer) ? textOf(about.answer['name']) ?? '' : '') ?? hostname.replace(/^www\./, '')
      }
      const venue: SourceItem['venue'] = { nativeId: base, name: siteName, kind: venueKind, url: `${base}/` }
      const context = { venue, prefix: path === '' ? '' : `${path}/` }
      const closed: SourceError[] = []
      for (const part of parts) {
        try {
          const reading = { api, part, context, search, pageSize, overlapMs: overlapDays * dayMs, since: since ?? new Date(at.getTime() - 90 * dayMs).toISOString(), now: at, signal }
          for await (const step of readPart(state[part], reading)) {
            state = { ...state, [part]: step.progress }
            yield { items: step.items, faults: step.faults, checkpoint: state, cost: addCost(cost, step.cost), nextPollAt: step.nextPollAt }
            cost = { requests: 0, bytes: 0 }
          }
        } catch (error) {
          const fault = closedDoor(error)
          if (fault === undefined) throw error
          closed.push(error as SourceError)
          if (closed.length === parts.length) throw closed[0]
          yield { items: [], faults: [fault], checkpoint: state, cost }
          cost = { requests: 0, bytes: 0 }
        }
      }
    },
  }
}

/** A refusal that may concern one list only. */
function closedDoor(error: unknown): SourceFault | undefined {
  if (!(error instanceof SourceError)) return undefined
  const { code, message } = error
  return code === 'unauthorised' || code === 'not-a-feed' || (code === 'http-status' && (error.status ?? 500) < 500) ? { code, message } : undefined
}
