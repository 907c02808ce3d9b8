import { errorFault } from '../error-fault.js'
import type { HttpClient } from '../http/http-client.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceCost } from '../source.js'
import { callbackToken, hubKey } from './signature.js'
import type { WebSubOptions, WebSubState } from './web-sub-options.js'

const hourMs = 3_600_000

/** Whether the hub is to be asked, for the first time or again before its lease ends. */
export function isRenewalDue({ hub, askedAt, leaseUntil, deniedAt }: WebSubState, now: Date, leaseSeconds: number): boolean {
  const nowMs = now.getTime()
  if (hub === undefined) return false
  // A hub that said no is asked again after a week, one that has not come back yet after an hour.
  if (deniedAt !== undefined && nowMs < Date.parse(deniedAt) + 168 * hourMs) return false
  if (askedAt !== undefined && nowMs < Date.parse(askedAt) + hourMs) return false
  return leaseUntil === undefined || Date.parse(leaseUntil) - nowMs < leaseSeconds * 1000 / 4
}

/** Whether the hub pushes at this moment. */
export function isPushed({ leaseUntil }: WebSubState, now: Date): boolean {
  return leaseUntil !== undefined && now.getTime() < Date.parse(leaseUntil)
}

/** Asks the hub to push. It answers that it has heard; whether it will, it asks at the callback. */
export async function subscribe(http: HttpClient, push: WebSubState, { callback, secret, leaseSeconds = 864_000 }: WebSubOptions, now: Date, signal: AbortSignal | undefined): Promise<{ readonly push: WebSubState; readonly faults: readonly SourceFault[]; readonly cost: SourceCost }> {
  const { hub = '', topic = '' } = push
  const address = new URL(callback)
  address.searchParams.set('topic', topic)
  address.searchParams.set('token', callbackToken(secret, topic))
  const body = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': address.href, 'hub.lease_seconds': String(leaseSeconds), 'hub.secret': hubKey(secret, topic) }).toString()
  const asked = { ...push, askedAt: now.toISOString() }
  try {
    const { cost } = await http.get(hub, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body, signal })
    return { push: asked, faults: [], cost }
  } catch (error) {
    signal?.throwIfAborted()
    const fault = errorFault(error)
    if (fault === undefined) throw error
    return { push: asked, faults: [{ code: fault.code, message: `The hub could not be asked to push (${fault.code}); the feed is polled.` }], cost: { requests: 1, bytes: 0 } }
  }
}
