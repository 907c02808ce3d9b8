import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'

/** A Jetstream server on loopback that speaks WebSocket by hand: text frames out, the close handshake in. */
export interface StreamServer {
  /** `ws://127.0.0.1:port` */
  readonly endpoint: string
  /** As `allowPrivateAddresses` takes it. */
  readonly host: string
  /** What it keeps: what comes at or after a connection's cursor is sent to it at once. */
  readonly events: unknown[]
  /** The addresses it was asked for, one for each connection. */
  readonly asked: URL[]
  /** Connections open now. */
  open(): number
  /** Keeps an event and tells whoever is connected. */
  say(event: unknown): void
  /** Cuts every connection without a word. */
  cut(): void
  /** How many of the next connections are refused. */
  refusals: number
  /** How many events a connection is sent before it is cut; asked for each connection. */
  cutAfter: (connection: number) => number
  close(): Promise<void>
}

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export async function streamServer(events: unknown[] = []): Promise<StreamServer> {
  const sockets = new Set<Duplex>()
  const http = createServer((_, response) => response.writeHead(426).end())
  http.on('upgrade', (request, socket) => {
    const url = new URL(request.url ?? '/', 'ws://loopback')
    server.asked.push(url)
    if (server.refusals-- > 0) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\n\r\n')
      return
    }
    const accept = createHash('sha1').update(`${request.headers['sec-websocket-key'] ?? ''}${magic}`).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`)
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => sockets.delete(socket))
    // Whatever a listener says is a close frame: it is given back, and that is the end.
    socket.once('data', () => socket.end(Buffer.from([0x88, 0x00])))
    const cursor = Number(url.searchParams.get('cursor') ?? 0)
    const due = server.events.filter((event) => typeof event !== 'object' || event === null || !('time_us' in event) || !(Number(event.time_us) < cursor))
    const most = server.cutAfter(server.asked.length)
    for (const event of due.slice(0, most)) socket.write(textFrame(event))
    if (most < due.length) socket.end()
  })
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve) })
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`
  const server: StreamServer = {
    endpoint: `ws://${host}`,
    host,
    events,
    asked: [],
    open: () => sockets.size,
    say(event) {
      events.push(event)
      for (const socket of sockets) socket.write(textFrame(event))
    },
    cut() {
      for (const socket of sockets) socket.destroy()
      sockets.clear()
    },
    refusals: 0,
    cutAfter: () => Number.POSITIVE_INFINITY,
    close: () => new Promise((resolve) => {
      server.cut()
      http.closeAllConnections()
      http.close(() => resolve())
    }),
  }
  return server
}

/** One unmasked text frame, final, of any length; a string goes as it is. */
function textFrame(event: unknown): Buffer {
  const payload = Buffer.from(typeof event === 'string' ? event : JSON.stringify(event), 'utf8')
  const { length } = payload
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = 0x81
  header[1] = length < 65_536 ? 126 : 127
  if (length < 65_536) header.writeUInt16BE(length, 2)
  else header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, payload])
}
