import { isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { isDid, postCollection } from './at-uri.js'

/** What Jetstream tells of. */
export type JetstreamEvent =
  | { readonly kind: 'post'; readonly timeUs: number; readonly did: string; readonly rkey: string; readonly edited: boolean; readonly record: WireRecord }
  | { readonly kind: 'deletion'; readonly timeUs: number; readonly did: string; readonly rkey: string }
  /** An account was deleted, closed or taken down, and everything it said with it. */
  | { readonly kind: 'account-gone'; readonly timeUs: number; readonly did: string }
  | { readonly kind: 'other'; readonly timeUs: number }

// States of a server, not of an account.
const passing = new Set(['throttled', 'desynchronized'])

/** Reads one message of Jetstream; `undefined` for anything that is not one. */
export function readJetstreamEvent(message: unknown): JetstreamEvent | undefined {
  if (typeof message !== 'string') return undefined
  let event: unknown
  try {
    event = JSON.parse(message)
  } catch {
    return undefined
  }
  if (!isRecord(event)) return undefined
  const { did, commit, account } = event
  const timeUs = numberOf(event['time_us'])
  if (timeUs === undefined || !Number.isSafeInteger(timeUs) || timeUs < 0 || !isDid(did)) return undefined
  if (isRecord(commit) && commit['collection'] === postCollection) {
    const rkey = textOf(commit['rkey'])
    const { operation, record } = commit
    if (rkey === undefined) return undefined
    if (operation === 'delete') return { kind: 'deletion', timeUs, did, rkey }
    return isRecord(record) ? { kind: 'post', timeUs, did, rkey, edited: operation === 'update', record } : undefined
  }
  if (isRecord(account) && account['active'] === false && !passing.has(String(account['status']))) return { kind: 'account-gone', timeUs, did }
  return { kind: 'other', timeUs }
}
