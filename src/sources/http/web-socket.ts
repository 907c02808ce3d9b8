import type { WebSocket as UndiciWebSocket } from 'undici'
import { loadAddressGuard } from './address-guard.js'
import { checkAddress } from './check-address.js'
import { guardedAgent } from './guarded-agent.js'

/** As much of a WebSocket as a listener needs. The runtime's own has it, where there is one. */
export interface ListeningSocket {
  /** Hears of each message. */
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  /** Hears of the end, however it comes. */
  addEventListener(type: 'close' | 'error', listener: () => void): void
  /** Ends the connection, or the attempt to make it. */
  close(): void
}

/** Opens connections until it is told to end. */
export interface SocketOpener {
  open(url: string): ListeningSocket
  /** No more connections are opened. */
  end(): void
}

const connectTimeoutMs = 20_000
// The largest record a repository may hold is far smaller.
const maximumMessageBytes = 2 * 1024 * 1024

/**
 * Opens WebSockets with undici's, as guarded as requests are: private addresses are refused at dial time, messages and
 * what they decompress to are capped, redirects are not followed.
 */
export async function guardedSockets(allowed: boolean | readonly string[]): Promise<SocketOpener> {
  const [isPublic, { WebSocket }] = await Promise.all([loadAddressGuard(), import('undici')])
  const agent = await guardedAgent({ isPublic, allowed, lookup: undefined, connectTimeoutMs }, { webSocket: { maxPayloadSize: maximumMessageBytes } })
  return {
    open(url) {
      checkAddress(url.replace(/^ws/i, 'http'), undefined, isPublic, allowed)
      const socket: UndiciWebSocket = new WebSocket(url, { dispatcher: agent })
      return {
        addEventListener: (type: string, listener: (event: { readonly data: unknown }) => void) => {
          socket.addEventListener(type, (event) => { listener({ data: 'data' in event ? event.data : undefined }) })
        },
        close: () => { socket.close() },
      }
    },
    end: () => { void agent.close() },
  }
}
