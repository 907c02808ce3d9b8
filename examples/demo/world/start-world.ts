import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { roundTime } from './calendar.js'
import { writeAlerts, writeBlog } from './press/press.js'
import { writeReports } from './reports/reports.js'
import { peopleOf } from './residents.js'
import { writeForum } from './talk/forum.js'
import { forumAnswer } from './wire/forum-wire.js'
import { alertsAtom, blogRss } from './wire/press-wire.js'
import { reportsRss, requestsJson } from './wire/report-wire.js'

/** The outside world, standing still at one round until it is moved. */
export interface World {
  /** Where it answers on this machine. */
  readonly url: string
  setRound(round: number): void
  close(): Promise<void>
}

/** The round in which the blog answers with an HTML error page and status 200. */
export const errorPageRound = 4
/** The round in which the alerts say once: wait a second. */
export const throttledRound = 6

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Starts the services on a loopback port. Everything they say is a function of the seed and the round. */
export async function startWorld({ port = 0, seed = 1 }: { readonly port?: number; readonly seed?: number } = {}): Promise<World> {
  const people = peopleOf(seed)
  const reports = writeReports(people, seed)
  const blog = writeBlog(people, seed)
  const alerts = writeAlerts(blog, seed)
  const forum = writeForum(people, reports, seed)
  let round = 1
  let throttled = false

  const json = (body: unknown): Answer => body === undefined ? { status: 404, type: 'application/json; charset=utf-8', body: '{"errors":["not found"],"error_type":"not_found"}' } : { status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(body) }
  const answer = (host: string, path: string, search: URLSearchParams): Answer => {
    const now = roundTime(round).getTime()
    if (host === 'forum') return json(forumAnswer(path, search, forum, people, now))
    if (host === 'fixmystreet' && path.startsWith('/rss/')) return { status: 200, type: 'application/xml; charset=utf-8', body: reportsRss(reports, now) }
    if (host === 'fixmystreet' && path.startsWith('/open311/')) return json(requestsJson(reports, search, now))
    if (host === 'blog' && round === errorPageRound) return { status: 200, type: 'text/html', body: '<!DOCTYPE html><html><head><title>Error establishing a database connection</title></head><body><h1>Error establishing a database connection</h1></body></html>' }
    if (host === 'blog') return { status: 200, type: 'application/rss+xml; charset=UTF-8', body: blogRss(blog, now) }
    if (host === 'alerts' && round === throttledRound && !throttled) {
      throttled = true
      return { status: 429, type: 'text/plain', body: 'Slow down', headers: { 'retry-after': '1' } }
    }
    if (host === 'alerts') return { status: 200, type: 'application/atom+xml; charset=utf-8', body: alertsAtom(alerts, now), headers: { 'cache-control': 'no-cache, no-store', expires: '0' } }
    return json(undefined)
  }

  const server = createServer((request, response) => { reply(request, response, answer) })
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve) })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setRound(next) {
      round = next
      throttled = false
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => { resolve() })
    }),
  }
}

function reply(request: IncomingMessage, response: ServerResponse, answer: (host: string, path: string, search: URLSearchParams) => Answer): void {
  const url = new URL(request.url ?? '/', 'http://world.example')
  const [, host = '', ...rest] = url.pathname.split('/')
  const { status, type, body, headers = {} } = answer(host, `/${rest.join('/')}`, url.searchParams)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const conditional = status === 200 && headers['cache-control'] === undefined
  if (conditional && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(status, { 'content-type': type, ...headers, ...(conditional && { etag }) }).end(body)
}
