import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real server on loopback, and what it was asked. */
export interface Loopback {
  readonly url: string
  /** `127.0.0.1:port`, as `allowPrivateAddresses` takes it. */
  readonly host: string
  readonly requests: IncomingMessage[]
  close(): Promise<void>
}

/** Starts a server that answers every request with the handler. */
export async function loopback(handle: (request: IncomingMessage, response: ServerResponse, count: number) => void): Promise<Loopback> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    handle(request, response, requests.length)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    requests,
    close: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

/** The code a promise is rejected with, or `resolved`. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'resolved', (error: unknown) => error instanceof Error && 'code' in error ? String(error.code) : `no code: ${String(error)}`)
}
