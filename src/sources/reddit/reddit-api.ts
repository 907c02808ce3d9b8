import type { Clock } from '../../core/clock.js'
import { askApi } from '../http/ask-api.js'
import type { ApiAnswer, ApiRefusal } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { retryAfterMs } from '../http/retry-after.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'

/** Asks Reddit with a token that is fetched when needed and kept in memory only. */
export type RedditApi = (path: string, parameters: Readonly<Record<string, string>>, signal: AbortSignal | undefined) => Promise<ApiAnswer>

interface Token {
  readonly value: string
  readonly untilMs: number
  readonly cost: SourceCost
}

const tokenAddress = 'https://www.reddit.com/api/v1/access_token'
const apiAddress = 'https://oauth.reddit.com'
const unstatedHourMs = 3_600_000
const blockedMs = 600_000

/** @throws SourceError from each request: `unauthorised`, `throttled`, `gone`, `not-a-feed` and whatever the client throws. */
export function redditApi(client: () => Promise<HttpClient>, credentials: { readonly clientId: string; readonly clientSecret: string }, now: Clock): RedditApi {
  const explain = (refusal: ApiRefusal): SourceError | undefined => explainRefusal(refusal, now().getTime())
  let token: Token | undefined

  const fetchToken = async (http: HttpClient, signal: AbortSignal | undefined): Promise<Token> => {
    const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`, 'utf8').toString('base64')
    const { json, cost } = await askApi(http, tokenAddress, {
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
      signal,
      explain,
    })
    const value = isRecord(json) ? textOf(json['access_token']) : undefined
    if (value === undefined) throw new SourceError('unauthorised', 'Reddit gives no token for these credentials.')
    const seconds = isRecord(json) ? numberOf(json['expires_in']) : undefined
    const lifeMs = seconds === undefined ? unstatedHourMs : seconds * 1000
    // A minute early, so that it does not end on the way.
    return { value, untilMs: now().getTime() + lifeMs - Math.min(60_000, lifeMs / 2), cost }
  }

  return async (path, parameters, signal) => {
    const http = await client()
    const url = new URL(path, apiAddress)
    for (const [name, value] of Object.entries({ raw_json: '1', ...parameters })) url.searchParams.set(name, value)
    let spent: SourceCost = { requests: 0, bytes: 0 }
    for (let isLast = false; ; isLast = true) {
      const fresh = token === undefined || token.untilMs <= now().getTime()
      if (token === undefined || fresh) {
        token = await fetchToken(http, signal)
        spent = addCost(spent, token.cost)
      }
      try {
        const answer = await askApi(http, url, { headers: { authorization: `Bearer ${token.value}` }, signal, explain })
        return { ...answer, cost: addCost(spent, answer.cost) }
      } catch (error) {
        // A token may be taken back early: once, a new one is asked for.
        if (!(error instanceof SourceError) || error.status !== 401 || fresh || isLast) throw error
        token = undefined
      }
    }
  }
}

/** Reddit answers 403 in JSON where something is closed, and with a web page where its gate holds an address back. */
function explainRefusal({ status, json, headers }: ApiRefusal, nowMs: number): SourceError | undefined {
  if (status === 403 && json === undefined) {
    const untilMs = retryAfterMs(headers, nowMs) ?? nowMs + blockedMs
    return new SourceError('throttled', 'Reddit holds requests from here back.', { status, until: new Date(untilMs).toISOString() })
  }
  const reason = isRecord(json) ? textOf(json['reason']) : undefined
  if (status === 404 && reason === 'banned') return new SourceError('gone', 'Reddit has closed the subreddit.', { status })
  if (status === 403 && reason !== undefined) return new SourceError('unauthorised', `The subreddit is not open to everybody${/^[a-z_]{1,20}$/.test(reason) ? ` (${reason})` : ''}.`, { status })
  return undefined
}
