import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import type { Loopback } from './loopback.js'

/** A server that writes whatever bytes it likes, HTTP or not, once it has been asked. */
export async function rawServer(answer: (socket: Socket) => void): Promise<Pick<Loopback, 'url' | 'close'>> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => {
      for (const socket of sockets) socket.destroy()
      server.close(() => resolve())
    }),
  }
}

/** Writes a beginning and then the same again and again, as fast as it is taken. */
export function pour(start: string, again: string): (socket: Socket) => void {
  return (socket) => {
    const chunk = again.repeat(Math.ceil(16_384 / again.length))
    const write = (): void => {
      while (!socket.destroyed && socket.write(chunk));
    }
    socket.on('drain', write)
    socket.write(start)
    write()
  }
}

/** Writes a beginning and then a few bytes every few milliseconds, for ever. */
export function drip(start: string, again: string): (socket: Socket) => void {
  return (socket) => {
    socket.write(start)
    const timer = setInterval(() => socket.write(again), 5)
    socket.on('close', () => clearInterval(timer))
  }
}
