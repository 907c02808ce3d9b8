import type { Inbox } from '../push/inbox.js'
import { reply } from '../push/reply.js'
import { requestBody } from '../push/request-body.js'
import type { WebmentionMessage } from './webmention-options.js'

const maximumBytes = 8 * 1024
const maximumAddress = 2048

/** Answers one request as a Webmention receiver: checks its form, puts it into the inbox, and looks at nothing yet. */
export async function receiveWebmention(request: Request, accepts: (target: URL) => boolean, inbox: Inbox<WebmentionMessage>): Promise<Response> {
  if (request.method !== 'POST') return reply(405, 'Webmentions are sent with POST.', { allow: 'POST' })
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '')) return reply(400, 'A webmention is a form with source and target.')
  const body = await requestBody(request, maximumBytes)
  if (body === undefined) return reply(413, 'A webmention is two addresses.')
  const form = new URLSearchParams(new TextDecoder().decode(body))
  const [source, target] = [pageAddress(form.get('source')), pageAddress(form.get('target'))]
  if (source === undefined || target === undefined) return reply(400, 'Source and target are web addresses.')
  if (source.href === target.href) return reply(400, 'Source and target are the same page.')
  if (!accepts(target)) return reply(400, 'The target is no page that takes webmentions here.')
  const kept = await inbox.put({ source: source.href, target: target.href })
  return kept ? reply(202, 'Thank you. The page will be looked at.') : reply(503, 'Too many webmentions are waiting.', { 'retry-after': '3600' })
}

function pageAddress(written: string | null): URL | undefined {
  if (written === null || written.length > maximumAddress || !URL.canParse(written)) return undefined
  const url = new URL(written)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined
  return url
}
