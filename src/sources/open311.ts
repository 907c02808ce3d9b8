import { byCodeUnit } from '../core/compare.js'
import { createHttpClient } from './http/create-http-client.js'
import { safeAddress } from './http/safe-address.js'
import { addCost, laterOf } from './http/sum-cost.js'
import type { Open311Checkpoint, Open311Options } from './open311/open311-options.js'
import { windowsBetween } from './open311/report-window.js'
import { readWindow } from './open311/read-window.js'
import { SourceError } from './source-error.js'
import type { Source } from './source.js'
import { instantOf } from './wire/instant.js'
import { isRecord } from './wire/values.js'

const dayMs = 86_400_000

/**
 * Reports from an Open311 GeoReport v2 server, as FixMyStreet and many cities run them.
 *
 * - Windows of time are read oldest first, each one a batch. The API has no pages: an answer that was cut off is asked
 *   again in halves, down to a minute; what is still cut off then is a `truncated` fault.
 * - A later reading goes `overlapDays` back, for changes of status and of text. A change to an older report is not seen.
 * - A report that leaves the list is not closed and not deleted: nothing is concluded from its absence.
 * - The name of whoever reported it, which FixMyStreet publishes, is never read.
 * - A server that looks at no dates gives its whole list; that is noticed, and asked for only once.
 *
 * @throws SourceError `bad-configuration` when made; `bad-checkpoint`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const reports = open311({ endpoint: 'https://www.fixmystreet.com/open311/v2/', jurisdictionId: 'fixmystreet.com', agency: '2492' })
 * for await (const { items } of reports.read()) console.log(items.length)
 * ```
 */
export function open311(options: Open311Options): Source<Open311Checkpoint> {
  const { jurisdictionId, agency, statuses = [], overlapDays = 28, windowDays = 31, pageSize = 1000, now = () => new Date() } = options
  const endpoint = requestsAddress(options.endpoint)
  const since = options.since === undefined ? undefined : instantOf(options.since)
  if (options.since !== undefined && since === undefined) throw new SourceError('bad-configuration', 'since is not an instant in ISO 8601 with an offset.')
  if (!(overlapDays >= 0) || !(windowDays > 0) || !(pageSize >= 1)) throw new SourceError('bad-configuration', 'overlapDays, windowDays and pageSize must be positive.')
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now })
  const selection = new URLSearchParams({
    ...(jurisdictionId !== undefined && { jurisdiction_id: jurisdictionId }),
    ...(agency !== undefined && { agency_responsible: agency }),
  })
  const query = new URLSearchParams(selection)
  if (statuses.length > 0) query.set('status', [...statuses].sort(byCodeUnit).join(','))
  const site = safeAddress(endpoint).replace(/\/requests\.json$/, '')
  const context = {
    venue: {
      nativeId: jurisdictionId ?? endpoint.host,
      name: options.name ?? endpoint.host.replace(/^www\./, ''),
      kind: 'report-site' as const,
      url: endpoint.origin,
    },
    reportUrl: options.reportUrl,
    fixMyStreetUrl: `${endpoint.origin}/report/{id}`,
  }

  return {
    id: options.id ?? `open311:${site}${query.size > 0 ? `?${query.toString()}` : ''}`,
    version: '1',
    ...(query.size > 0 && { query: query.toString() }),
    capabilities: { resumable: true, order: 'oldest-first', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}) {
      const nowMs = now().getTime()
      const untilMs = after === undefined ? undefined : Math.min(checkpointMs(after), nowMs)
      const startMs = untilMs === undefined ? (since === undefined ? nowMs - 90 * dayMs : Date.parse(since)) : untilMs - overlapDays * dayMs
      // A day beyond now: servers compare in local time, and their clocks are not ours.
      for (const window of windowsBetween(startMs, Math.max(nowMs, startMs) + dayMs, windowDays * dayMs)) {
        const read = await readWindow(window, { http, endpoint, selection, statuses, pageSize, context, signal })
        const reached = read.whole ? nowMs : Math.min(window.endMs, nowMs)
        yield {
          items: read.items,
          faults: read.faults,
          // Re-reading the overlap must not move the checkpoint back, should it be cut short there.
          checkpoint: { until: new Date(Math.max(reached, untilMs ?? reached)).toISOString() },
          cost: read.costs.reduce(addCost, { requests: 0, bytes: 0 }),
          nextPollAt: read.nextPollAts.reduce(laterOf, undefined),
        }
        if (read.whole) return
      }
    },
  }
}

function requestsAddress(endpoint: string): URL {
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) throw new SourceError('bad-configuration', 'The endpoint is not a web address.')
  const url = new URL(endpoint)
  if (!url.pathname.endsWith('.json')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/requests.json`
  url.hash = ''
  return url
}

function checkpointMs(checkpoint: unknown): number {
  const until = isRecord(checkpoint) ? instantOf(checkpoint['until']) : undefined
  if (until === undefined) throw new SourceError('bad-checkpoint', 'The checkpoint is not one of open311().')
  return Date.parse(until)
}
