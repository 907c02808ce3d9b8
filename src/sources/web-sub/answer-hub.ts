import type { Clock } from '../../core/clock.js'
import { decodeBody } from '../http/charset.js'
import type { Inbox } from '../push/inbox.js'
import { reply } from '../push/reply.js'
import { requestBody } from '../push/request-body.js'
import { callbackToken, hubKey, isSameSecret, isSigned } from './signature.js'
import type { WebSubMessage } from './web-sub-options.js'

/** What answering takes. It is the same in every process: what has to be known of a subscription stands in its callback's address. */
export interface HubAnswering {
  readonly secret: string
  readonly inbox: Inbox<WebSubMessage>
  readonly maximumBytes: number
  readonly now: Clock
}

/** Answers one request of a hub. */
export async function answerHub(request: Request, { secret, inbox, maximumBytes, now }: HubAnswering): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const topic = asked.get('topic') ?? ''
  if (topic === '' || !isSameSecret(asked.get('token') ?? '', callbackToken(secret, topic))) return reply(404, 'Nothing is subscribed to here.')
  if (request.method === 'GET') return confirm(asked, topic, inbox, now)
  if (request.method !== 'POST') return reply(405, 'Hubs ask with GET and push with POST.', { allow: 'GET, POST' })

  const body = await requestBody(request, maximumBytes)
  if (body === undefined) return reply(413, 'That is more than a feed.')
  // As the standard asks: what is not signed is passed over, and nobody is told.
  if (!isSigned(request.headers.get('x-hub-signature'), body, hubKey(secret, topic))) return reply(202, 'Thank you.')
  const contentType = request.headers.get('content-type') ?? undefined
  const kept = await inbox.put({ type: 'content', ...(contentType !== undefined && { contentType }), document: decodeBody(body, contentType) })
  return kept ? reply(202, 'Thank you.') : reply(503, 'Too much is waiting.', { 'retry-after': '3600' })
}

/** The hub asks whether it was really us who asked it. */
async function confirm(asked: URLSearchParams, topic: string, inbox: Inbox<WebSubMessage>, now: Clock): Promise<Response> {
  const mode = asked.get('hub.mode')
  const at = now().toISOString()
  if (mode === 'denied') {
    await inbox.put({ type: 'denied', at })
    return reply(200, 'Understood.')
  }
  const challenge = asked.get('hub.challenge')
  if (mode !== 'subscribe' || challenge === null || asked.get('hub.topic') !== topic) return reply(404, 'That was not asked for.')
  const leaseSeconds = Number(asked.get('hub.lease_seconds') ?? Number.NaN)
  // Without a lease the standard's own default stands.
  await inbox.put({ type: 'subscribed', at, leaseSeconds: leaseSeconds > 0 && Number.isFinite(leaseSeconds) ? leaseSeconds : 864_000 })
  return reply(200, challenge)
}
