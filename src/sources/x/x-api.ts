import type { Clock } from '../../core/clock.js'
import { askApi } from '../http/ask-api.js'
import type { ApiRefusal } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { spentUntil } from '../http/rate-limit.js'
import { retryAfterMs } from '../http/retry-after.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, textOf } from '../wire/values.js'
import { readXIncludes } from './x-includes.js'
import type { XIncludes } from './x-includes.js'

/** A page of a search, newest first. */
export interface XPage {
  readonly posts: readonly unknown[]
  readonly includes: XIncludes
  readonly next?: string | undefined
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

const address = 'https://api.x.com/2/tweets/search/recent'
const fields: Readonly<Record<string, string>> = {
  'max_results': '100',
  'tweet.fields': 'author_id,conversation_id,created_at,edit_history_tweet_ids,entities,geo,in_reply_to_user_id,lang,note_tweet,public_metrics,referenced_tweets',
  'expansions': 'author_id,in_reply_to_user_id,referenced_tweets.id,referenced_tweets.id.author_id',
  'user.fields': 'name,protected,username',
}
const quarterMs = 900_000
const dayMs = 86_400_000

/** @throws SourceError `throttled`, `quota-exhausted`, `unauthorised`, `http-status`, `not-a-feed` and whatever the client throws. */
export async function askX(http: HttpClient, token: string, parameters: Readonly<Record<string, string>>, now: Clock, signal: AbortSignal | undefined): Promise<XPage> {
  const url = new URL(address)
  for (const [name, value] of Object.entries({ ...fields, ...parameters })) url.searchParams.set(name, value)
  const { json, headers, cost } = await askApi(http, url, { headers: { authorization: `Bearer ${token}` }, signal, alsoRead: [402, 429], explain: (refusal) => explainRefusal(refusal, now().getTime()) })
  const meta = isRecord(json) ? json['meta'] : undefined
  // A search that finds nothing has no data, but it has its meta.
  if (!isRecord(json) || !isRecord(meta) || !(json['data'] === undefined || Array.isArray(json['data']))) throw new SourceError('not-a-feed', 'The answer is not a page of a search on X.')
  const next = textOf(meta['next_token'])
  return { posts: json['data'] ?? [], includes: readXIncludes(json['includes']), ...(next !== undefined && { next }), cost, nextPollAt: spentUntil(headers, now().getTime()) }
}

function explainRefusal({ status, json, headers }: ApiRefusal, nowMs: number): SourceError | undefined {
  const problem = isRecord(json) ? `${textOf(json['type']) ?? ''} ${textOf(json['title']) ?? ''}` : ''
  if (status === 402 || /usage-capped|UsageCapExceeded|CreditsDepleted/i.test(problem)) {
    // X does not say when the count begins again.
    return new SourceError('quota-exhausted', 'What the token may read is used up.', { status, until: new Date(nowMs + dayMs).toISOString() })
  }
  if (status === 429) return new SourceError('throttled', 'X asks to be left alone.', { status, until: new Date(retryAfterMs(headers, nowMs) ?? nowMs + quarterMs).toISOString() })
  return undefined
}
