import { byCodeUnit } from '../../core/compare.js'
import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { halvesOf, ignoresDates } from './report-window.js'
import type { ReportWindow } from './report-window.js'
import { parseServiceRequest } from './service-request.js'
import type { ReportContext } from './service-request.js'
import { serviceRequestList } from './service-request-list.js'

/** How to ask for a window. */
export interface WindowQuery {
  readonly http: HttpClient
  readonly endpoint: URL
  readonly selection: URLSearchParams
  readonly statuses: readonly string[]
  readonly pageSize: number
  readonly context: ReportContext
  readonly signal: AbortSignal | undefined
}

/** What a window held. */
export interface WindowReading {
  /** Oldest first, each report once. */
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  readonly costs: readonly SourceCost[]
  readonly nextPollAts: readonly (string | undefined)[]
  /** The server does not look at dates: this was everything it has. */
  readonly whole: boolean
}

const shortestWindowMs = 60_000

/** Reads a window, status by status, cutting it in halves wherever an answer was cut off. */
export async function readWindow(window: ReportWindow, query: WindowQuery): Promise<WindowReading> {
  const items = new Map<string, SourceItem>()
  const faults: SourceFault[] = []
  const costs: SourceCost[] = []
  const nextPollAts: (string | undefined)[] = []
  let whole = false
  for (const status of query.statuses.length === 0 ? [undefined] : query.statuses) {
    const waiting = [window]
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      query.signal?.throwIfAborted()
      const response = await query.http.get(addressOf(part, status, query), { headers: { accept: 'application/json' }, signal: query.signal })
      costs.push(response.cost)
      nextPollAts.push(response.nextPollAt)
      const list = serviceRequestList(readJson(response))
      if (list === undefined) throw new SourceError('not-a-feed', 'The answer is not a list of service requests.', { status: response.status })
      const parsed = list.map((raw, index) => parseServiceRequest(raw, index, query.context))
      const dateless = ignoresDates(parsed.map(({ item }) => item?.publishedAt), part)
      const cutOff = looksCutOff(list.length, query.pageSize)
      const halves = cutOff && !dateless ? halvesOf(part, shortestWindowMs) : undefined
      if (halves !== undefined) {
        waiting.push(halves[1], halves[0])
        continue
      }
      if (list.length >= query.pageSize) faults.push({ code: 'truncated', message: truncationWords(dateless, query.pageSize) })
      for (const { item, faults: found } of parsed) {
        faults.push(...found)
        if (item !== undefined) items.set(item.nativeId, newerOf(items.get(item.nativeId), item))
      }
      whole ||= dateless
      if (dateless) break
    }
  }
  const ordered = [...items.values()].sort((a, b) => byCodeUnit(a.publishedAt ?? '', b.publishedAt ?? '') || byCodeUnit(a.nativeId, b.nativeId))
  return { items: ordered, faults, costs, nextPollAts, whole }
}

// The server's own cap may be lower than ours and nothing says so; a round number of reports is a hint worth two requests.
function looksCutOff(length: number, pageSize: number): boolean {
  return length >= pageSize || (length >= 50 && length % 50 === 0)
}

function truncationWords(dateless: boolean, pageSize: number): string {
  return dateless
    ? `The server looks at no dates and its list is full at ${pageSize}: older reports are out of reach.`
    : `More than ${pageSize} reports within a minute: the server gives no more.`
}

// A report may change its status between two requests and so come twice.
function newerOf(known: SourceItem | undefined, item: SourceItem): SourceItem {
  return known !== undefined && (known.updatedAt ?? '') > (item.updatedAt ?? '') ? known : item
}

function addressOf({ startMs, endMs }: ReportWindow, status: string | undefined, { endpoint, selection, pageSize }: WindowQuery): URL {
  const url = new URL(endpoint)
  for (const [key, value] of selection) url.searchParams.set(key, value)
  if (status !== undefined) url.searchParams.set('status', status)
  url.searchParams.set('start_date', secondsIso(startMs))
  url.searchParams.set('end_date', secondsIso(endMs))
  url.searchParams.set('max_requests', String(pageSize))
  return url
}

function secondsIso(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
