import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What can be the matter with a feed, and what a listener is to make of it at the first poll: `read`, or the code of its fault. */
export const troubles = {
  'asks to wait a second': 'read',
  'asks to wait until a time': 'read',
  'asks to wait an hour': 'throttled',
  'is unavailable': 'throttled',
  'forbids, and means too fast': 'throttled',
  'is gone': 'gone',
  'is not found': 'http-status',
  'is a web page with status 200': 'not-a-feed',
  'is in another charset than it says': 'read',
  'is cut short in its compression': 'truncated',
  'has no end': 'too-large',
  'drips': 'timeout',
  'redirects in a circle': 'http-status',
  'redirects to a private address': 'blocked-address',
  'is empty': 'not-a-feed',
  'breaks the connection': 'network',
} as const satisfies Readonly<Record<string, string>>
export type Trouble = keyof typeof troubles
export const everyTrouble = Object.keys(troubles) as readonly Trouble[]

/** A town of feeds on several hosts. */
export interface Town {
  readonly hosts: number
  readonly feedsPerHost: number
  /** What is the matter with one feed, if anything. */
  readonly troubleOf: (host: number, feed: number) => Trouble | undefined
}

/** One in twenty feeds has trouble, each kind in turn. */
export function oneInTwenty(hosts: number, feedsPerHost: number): Town {
  return { hosts, feedsPerHost, troubleOf: (host, feed) => (feed === host % feedsPerHost && feedsPerHost >= 20 ? everyTrouble[host % everyTrouble.length] : undefined) }
}

/** Every host has one feed of each kind of trouble: 5 % of each where it has twenty. */
export function everyKindEverywhere(hosts: number, feedsPerHost: number): Town {
  return { hosts, feedsPerHost, troubleOf: (_, feed) => everyTrouble[feed] }
}

export const itemsPerFeed = 20

export function hostName(host: number): string {
  return `host${host}.feeds.example`
}

/** What the town's server has seen since it was last asked. */
export interface Seen {
  readonly requests: number
  /** As they went over the wire, headers included. */
  readonly bytes: number
  /** The shortest time between two arrivals at one host, in milliseconds. */
  readonly shortestGapMs: number
}

/** A server for all hosts of a town, on one port of loopback. */
export interface TownServer {
  readonly port: number
  seen(): Seen
  close(): Promise<void>
}

/**
 * Opens a town. Everything it serves is invented.
 * @param now - milliseconds since 1970, by the clock its visitors keep.
 */
export async function openTown(town: Town, now: () => number = Date.now): Promise<TownServer> {
  let requests = 0
  let bytes = 0
  let shortestGapMs = Number.POSITIVE_INFINITY
  const lastArrival = new Map<string, number>()
  const asked = new Map<string, number>()
  const server = createServer((request, response) => {
    const arrival = now()
    const host = request.headers.host ?? ''
    shortestGapMs = Math.min(shortestGapMs, arrival - (lastArrival.get(host) ?? Number.NEGATIVE_INFINITY))
    lastArrival.set(host, arrival)
    requests++
    const socket = request.socket
    const before = socket.bytesWritten
    response.once('close', () => { bytes += socket.bytesWritten - before })
    const times = (asked.get(host + request.url) ?? 0) + 1
    asked.set(host + request.url, times)
    const [, hostNumber = '0'] = /^host(\d+)/.exec(host) ?? []
    const [, feedNumber = '0'] = /^\/feed(\d+)/.exec(request.url ?? '') ?? []
    const feed = { host: Number(hostNumber), feed: Number(feedNumber) }
    serve(town.troubleOf(feed.host, feed.feed), feed, { request, response, times, now: arrival })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => {
      const seen = { requests, bytes, shortestGapMs }
      requests = bytes = 0
      shortestGapMs = Number.POSITIVE_INFINITY
      return seen
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

interface FeedNumber {
  readonly host: number
  readonly feed: number
}

const words = 'The bins on Harbour Street were not collected again this week, and the gulls have been at the bags – that is £40 for nothing. '

function documentOf({ host, feed }: FeedNumber): string {
  const items = Array.from({ length: itemsPerFeed }, (_, i) => `<item><guid isPermaLink="false">${host}/${feed}/${i}</guid><title>Report ${i} of café ${feed}</title><pubDate>Sun, 01 Mar 2026 ${String(i).padStart(2, '0')}:00:00 GMT</pubDate><description>${words.repeat(2)}</description></item>`)
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${feed} of host ${host}</title>${items.join('')}</channel></rss>`
}

interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** How often this address has been asked. */
  readonly times: number
  readonly now: number
}

function serve(trouble: Trouble | undefined, number: FeedNumber, { request, response, times, now }: Visit): void {
  const refuse = (status: number, headers: Record<string, string> = {}): void => void response.writeHead(status, headers).end('No.')
  switch (trouble) {
    case 'asks to wait a second':
      return times === 1 ? refuse(429, { 'retry-after': '1' }) : wellServed(number, request, response)
    case 'asks to wait until a time':
      return times === 1 ? refuse(429, { 'retry-after': new Date(now + 2000).toUTCString() }) : wellServed(number, request, response)
    case 'asks to wait an hour':
      return refuse(429, { 'retry-after': '3600' })
    case 'is unavailable':
      return refuse(503)
    case 'forbids, and means too fast':
      return refuse(403)
    case 'is gone':
      return refuse(410)
    case 'is not found':
      return refuse(404)
    case 'is a web page with status 200':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html><title>Back soon</title><p>We are improving our site.</html>')
    case 'is in another charset than it says':
      return wellServed(number, request, response, { encoding: 'latin1', type: 'application/rss+xml; charset=utf-8' })
    case 'is cut short in its compression': {
      const whole = gzipSync(documentOf(number), { level: 1 })
      return void response.writeHead(200, { 'content-encoding': 'gzip', etag: '"cut"' }).end(whole.subarray(0, Math.floor(whole.length * 0.8)))
    }
    case 'has no end':
      return pour(response, Buffer.from(words.repeat(500)))
    case 'drips': {
      const timer = setInterval(() => response.write('<'), 50)
      return void response.writeHead(200).once('close', () => clearInterval(timer))
    }
    case 'redirects in a circle':
      return refuse(302, { location: request.url?.endsWith('again') === true ? `/feed${number.feed}` : `/feed${number.feed}/again` })
    case 'redirects to a private address':
      return refuse(302, { location: 'http://169.254.169.254/latest/meta-data/' })
    case 'is empty':
      return void response.writeHead(200, { 'content-type': 'application/rss+xml' }).end()
    case 'breaks the connection':
      return void request.socket.resetAndDestroy()
    case undefined:
      return wellServed(number, request, response)
  }
}

function wellServed(number: FeedNumber, request: IncomingMessage, response: ServerResponse, { encoding = 'utf8', type = 'application/rss+xml' }: { readonly encoding?: BufferEncoding; readonly type?: string } = {}): void {
  // Some servers know tags, some only dates.
  const etag = `"${number.host}-${number.feed}"`
  const modified = 'Sun, 01 Mar 2026 20:00:00 GMT'
  const knowsTags = number.feed % 2 === 0
  const unchanged = knowsTags ? request.headers['if-none-match'] === etag : request.headers['if-modified-since'] === modified
  response.sendDate = false
  if (unchanged) response.writeHead(304).end()
  else response.writeHead(200, { 'content-type': type, ...(knowsTags ? { etag } : { 'last-modified': modified }) }).end(Buffer.from(documentOf(number).replaceAll('–', '-'), encoding))
}

function pour(response: ServerResponse, chunk: Buffer): void {
  const write = (): void => {
    while (!response.destroyed && response.write(chunk));
  }
  response.writeHead(200, { 'content-type': 'application/rss+xml' })
  response.on('drain', write)
  write()
}
