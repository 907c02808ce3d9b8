import { SourceError } from '../source-error.js'
import type { AddressGuard } from './address-guard.js'
import { checkAddress } from './check-address.js'
import { exchange } from './exchange.js'
import type { Ask, Exchange, Meter } from './exchange.js'
import type { Transport } from './guarded-transport.js'
import type { HttpSettings } from './http-client-options.js'
import type { Pacer } from './pacer.js'
import { headersForOtherOrigin } from './request-headers.js'
import { safeAddress } from './safe-address.js'
import type { Turns } from './turns.js'

/** What a client loads before its first request. */
export interface Machinery {
  readonly isPublic: AddressGuard
  readonly transport: Transport
  readonly pacer: Pacer
  /** For bodies so large that they are not all read at once. */
  readonly largeBodies: Turns
}

const redirects = new Set([301, 302, 303, 307, 308])

/** Asks an address and follows where it leads, each step in its own host's queue and checked as if it were the first. */
export async function followRedirects(
  start: URL,
  ask: Ask,
  { isPublic, transport, pacer, largeBodies }: Machinery,
  settings: HttpSettings,
  signal: AbortSignal | undefined,
  meter: Meter,
): Promise<Exchange & { readonly url: URL }> {
  const beforeStart = (heldUntilMs: number): void => {
    const nowMs = settings.now().getTime()
    if (heldUntilMs - nowMs > settings.maximumWaitMs) {
      throw new SourceError('throttled', `${safeAddress(start)}: the server has asked to be left alone.`, { until: new Date(heldUntilMs).toISOString() })
    }
  }
  const seen = new Set([start.href])
  let url = start
  let headers = ask.headers
  for (let hop = 0; ; hop++) {
    const here = url
    const sent = headers
    const lanes = { lane: settings.scopeOf(here), hold: settings.holdScopeOf(here) }
    const answer = await pacer.run(lanes, () => exchange(here, { ...ask, headers: sent }, { transport, largeBodies }, settings, signal, meter), { signal, beforeStart })
    // What is posted is often a secret: it goes where it was meant to go and nowhere else.
    const location = redirects.has(answer.status) && ask.body === undefined ? answer.headers.get('location') : null
    if (location === null) return { ...answer, url: here }
    const next = checkAddress(location, here, isPublic, settings.allowPrivateAddresses)
    if (hop >= settings.maximumRedirects || seen.has(next.href)) {
      throw new SourceError('http-status', `${safeAddress(start)} redirects ${seen.has(next.href) ? 'in a circle' : 'too often'}.`, { status: answer.status })
    }
    seen.add(next.href)
    if (next.origin !== here.origin) headers = headersForOtherOrigin(headers)
    url = next
  }
}
