import { guardedAgent } from './guarded-agent.js'
import type { GuardedAgentOptions } from './guarded-agent.js'

/** One HTTP request without anything clever; `onBytes` hears of every body byte as transferred, before decompression. */
export type Transport = (url: string, init: RequestInit, onBytes: (count: number) => void) => Promise<Response>

/** Requests through a guarded agent. */
export async function guardedTransport(options: GuardedAgentOptions): Promise<Transport> {
  const [{ fetch }, agent] = await Promise.all([import('undici'), guardedAgent(options)])
  return (url, init, onBytes) => {
    const dispatcher = agent.compose((dispatch) => (options, handler) => dispatch(options, {
      onRequestStart: (...args) => handler.onRequestStart?.(...args),
      onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (controller, chunk) => {
        onBytes(chunk.byteLength)
        handler.onResponseData?.(controller, chunk)
      },
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    }))
    // undici's types and the runtime's own are the same classes under two names.
    return fetch(url, { ...init, dispatcher } as never)
  }
}
