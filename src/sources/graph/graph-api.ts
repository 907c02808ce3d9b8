import type { Clock } from '../../core/clock.js'
import { askApi } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'
import { usageUntilMs } from './graph-usage.js'

/** A page of an edge. */
export interface GraphPage {
  readonly entries: readonly unknown[]
  /** The cursor of the next page. `paging.next` is never read: it has the token in it. */
  readonly after?: string | undefined
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

/** Asks for a page of an edge, `<node>/<edge>`. */
export type GraphApi = (edge: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined) => Promise<GraphPage>

const address = 'https://graph.facebook.com'
const hourMs = 3_600_000
// Meta's numbers: the app's, the user's, the Page's and a custom limit; the business limits of Pages and Instagram; blocked for a while.
const throttling = new Set([4, 17, 32, 613, 368, 80_001, 80_002, 80_006])

/** @throws SourceError from each request: `throttled`, `unauthorised`, `gone`, `not-a-feed` and whatever the client throws. */
export function graphApi(client: () => Promise<HttpClient>, token: string, version: string, now: Clock): GraphApi {
  return async (edge, parameters, signal) => {
    const url = new URL(`/${version}/${edge}`, address)
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    const explain = (refusal: { readonly status: number; readonly json: unknown; readonly headers: Headers }): SourceError | undefined => explainRefusal(refusal, now().getTime())
    const { json, headers, cost } = await askApi(await client(), url, { headers: { authorization: `Bearer ${token}` }, signal, explain })
    // Some errors come with status 200.
    const refused = explain({ status: 200, json, headers })
    if (refused !== undefined) throw refused
    if (!isRecord(json) || !Array.isArray(json['data'])) throw new SourceError('not-a-feed', 'The answer is not a list of the Graph API.')
    const untilMs = usageUntilMs(headers, now().getTime())
    const after = cursorAfter(json['paging'])
    return { entries: json['data'], ...(after !== undefined && { after }), cost, nextPollAt: untilMs === undefined ? undefined : new Date(untilMs).toISOString() }
  }
}

/** The cursor of the next page; absent on the last, which has a cursor too but no `next`. */
export function cursorAfter(paging: unknown): string | undefined {
  if (!isRecord(paging) || paging['next'] === undefined || !isRecord(paging['cursors'])) return undefined
  return textOf(paging['cursors']['after'])
}

/** Meta's messages quote ids and permissions, so only the numbers are told. */
function explainRefusal({ status, json, headers }: { readonly status: number; readonly json: unknown; readonly headers: Headers }, nowMs: number): SourceError | undefined {
  const error = isRecord(json) && isRecord(json['error']) ? json['error'] : undefined
  if (error === undefined) return undefined
  const code = numberOf(error['code']) ?? 0
  if (throttling.has(code)) {
    const until = new Date(usageUntilMs(headers, nowMs) ?? nowMs + hourMs).toISOString()
    return new SourceError('throttled', `Meta asks to be left alone (${code}).`, { status, until })
  }
  // What is gone and what the token may not see look the same.
  if (numberOf(error['error_subcode']) === 33) return new SourceError('gone', `Meta does not know it, or hides it from this token (${code}).`, { status })
  const isPermission = code === 10 || code === 102 || code === 190 || (code >= 200 && code <= 299) || /permission|requires|access/i.test(textOf(error['message']) ?? '')
  if (isPermission) return new SourceError('unauthorised', `The token is not accepted or lacks a permission (${code}).`, { status })
  return new SourceError('http-status', `Meta refuses (${code}).`, { status })
}
