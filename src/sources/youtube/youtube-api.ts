import type { Clock } from '../../core/clock.js'
import { askApi } from '../http/ask-api.js'
import type { ApiRefusal } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, textOf } from '../wire/values.js'
import { nextQuotaDay } from './quota-day.js'

/** A page of a list. */
export interface YouTubePage {
  readonly entries: readonly unknown[]
  readonly next?: string | undefined
  readonly cost: SourceCost
}

/** Asks for a page of a list; each page is one unit of the quota. */
export type YouTubeApi = (list: 'commentThreads' | 'comments', parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined) => Promise<YouTubePage>

const address = 'https://www.googleapis.com/youtube/v3/'
const pauseMs = 60_000

/** @throws SourceError from each request: `closed`, `gone`, `quota-exhausted`, `throttled`, `unauthorised`, `not-a-feed` and whatever the client throws. */
export function youtubeApi(client: () => Promise<HttpClient>, key: string, now: Clock): YouTubeApi {
  return async (list, parameters, signal) => {
    const url = new URL(list, address)
    for (const [name, value] of Object.entries({ maxResults: '100', ...parameters })) url.searchParams.set(name, value)
    const { json, cost } = await askApi(await client(), url, { headers: { 'x-goog-api-key': key }, signal, explain: (refusal) => explainRefusal(refusal, now()) })
    if (!isRecord(json) || !Array.isArray(json['items'])) throw new SourceError('not-a-feed', 'The answer is not a list of YouTube’s.')
    const next = textOf(json['nextPageToken'])
    return { entries: json['items'], ...(next !== undefined && { next }), cost }
  }
}

/** Google says in the body why it refuses; two statuses stand for a dozen reasons. */
function explainRefusal({ status, json }: ApiRefusal, now: Date): SourceError | undefined {
  const reasons = reasonsIn(json)
  const has = (...some: readonly string[]): boolean => some.some((reason) => reasons.has(reason))
  if (has('commentsDisabled')) return new SourceError('closed', 'The comments are turned off.', { status })
  if (has('videoNotFound', 'channelNotFound', 'commentNotFound')) return new SourceError('gone', 'The video or the comment is not there any more.', { status })
  if (has('quotaExceeded', 'dailyLimitExceeded', 'RATE_LIMIT_EXCEEDED')) return new SourceError('quota-exhausted', 'The quota of the key is used up for today.', { status, until: nextQuotaDay(now) })
  if (has('rateLimitExceeded', 'userRateLimitExceeded', 'servingLimitExceeded', 'SERVICE_UNAVAILABLE')) return new SourceError('throttled', 'YouTube asks for a pause.', { status, until: new Date(now.getTime() + pauseMs).toISOString() })
  if (has('keyInvalid', 'keyExpired', 'API_KEY_INVALID', 'accessNotConfigured', 'ipRefererBlocked', 'forbidden')) return new SourceError('unauthorised', 'YouTube does not accept the key.', { status })
  if (has('invalidPageToken')) return new SourceError('http-status', pageIsGone, { status })
  return undefined
}

const pageIsGone = 'The page a walk was to go on with is not there any more.'

/** Whether a walk has to begin again because its page has been forgotten. */
export function isPageGone(error: unknown): boolean {
  return error instanceof SourceError && error.message === pageIsGone
}

function reasonsIn(json: unknown): ReadonlySet<string> {
  const error = isRecord(json) && isRecord(json['error']) ? json['error'] : {}
  const lists = [error['errors'], error['details']].flatMap((list) => Array.isArray(list) ? list as readonly unknown[] : [])
  return new Set(lists.map((entry) => isRecord(entry) ? textOf(entry['reason']) : undefined).filter((reason) => reason !== undefined))
}
