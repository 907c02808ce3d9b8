import type { Clock } from '../../core/clock.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { isDid } from './at-uri.js'
import type { Xrpc } from './xrpc.js'

const perRequest = 25
const keptMs = 3_600_000
const mostKept = 5000

/** Looks authors up. */
export type ProfileLookup = (dids: Iterable<string>, signal: AbortSignal | undefined) => Promise<{ readonly profileOf: (did: string) => WireRecord; readonly cost: SourceCost }>

/**
 * Looks up the profiles of authors, for what a bare record does not say: whether they ask not to be shown to strangers,
 * and by which names they are to be taken out of the text. Kept for an hour, in memory only. An account the public API
 * does not show has withdrawn from the public.
 */
export function profileLookup(xrpc: Xrpc, now: Clock): ProfileLookup {
  const kept = new Map<string, { readonly profile: WireRecord; readonly untilMs: number }>()
  return async (dids, signal) => {
    const nowMs = now().getTime()
    const missing = [...new Set(dids)].filter((did) => (kept.get(did)?.untilMs ?? 0) <= nowMs)
    let cost: SourceCost = { requests: 0, bytes: 0 }
    for (let start = 0; start < missing.length; start += perRequest) {
      const actors = missing.slice(start, start + perRequest)
      const answer = await xrpc('app.bsky.actor.getProfiles', { actors }, signal)
      cost = addCost(cost, answer.cost)
      const profiles = isRecord(answer.json) ? answer.json['profiles'] : undefined
      if (!Array.isArray(profiles)) throw new SourceError('not-a-feed', 'The answer is not a list of Bluesky profiles.')
      for (const did of actors) kept.set(did, { profile: withdrawn(did), untilMs: nowMs + keptMs })
      for (const profile of profiles as readonly unknown[]) {
        if (isRecord(profile) && isDid(profile['did'])) kept.set(profile['did'], { profile, untilMs: nowMs + keptMs })
      }
    }
    const profileOf = new Map([...kept].map(([did, { profile }]) => [did, profile]))
    for (const did of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(did)
    }
    return { profileOf: (did) => profileOf.get(did) ?? withdrawn(did), cost }
  }
}

function withdrawn(did: string): WireRecord {
  return { did, labels: [{ val: '!no-unauthenticated' }] }
}
