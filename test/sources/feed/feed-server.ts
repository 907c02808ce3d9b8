import { createHash } from 'node:crypto'
import { createHttpClient } from 'civic-cafe/sources'
import type { HttpClient } from 'civic-cafe/sources'
import { loopback } from '../http/loopback.js'
import type { Loopback } from '../http/loopback.js'

/** What a server of one feed says next. */
export interface FeedAnswer {
  body: string | Uint8Array
  status: number
  headers: Record<string, string>
  /** Whether it sends an ETag, and answers "not modified" to it. */
  validates: boolean
}

/** A server on loopback with one feed, which answers whatever `answer` holds at the moment. */
export async function feedServer(body: string | Uint8Array, more: Partial<FeedAnswer> = {}): Promise<Loopback & { readonly answer: FeedAnswer }> {
  const answer: FeedAnswer = { body, status: 200, headers: { 'content-type': 'application/xml' }, validates: true, ...more }
  const server = await loopback((request, response) => {
    const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 8)}"`
    if (answer.validates && answer.status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(answer.status, { ...(answer.validates && { etag }), ...answer.headers }).end(answer.body)
  })
  return { ...server, answer }
}

/** The hour it is for sources under test. */
export const hour = new Date('2026-03-01T12:00:00Z')

/** A client for loopback whose clock stands still and which sleeps only on paper. */
export function stillClient(slept: number[] = [], onSleep: () => void = () => {}): HttpClient {
  return createHttpClient({
    allowPrivateAddresses: true,
    now: () => hour,
    random: () => 0,
    minimumIntervalMs: 0,
    sleep: async (ms) => {
      slept.push(ms)
      onSleep()
    },
  })
}
