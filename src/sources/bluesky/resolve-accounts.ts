import type { DeclaredAccount } from '../../council/council.js'
import { addCost } from '../http/sum-cost.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceCost } from '../source.js'
import { isRecord } from '../wire/values.js'
import { isDid } from './at-uri.js'
import { bareHandle, isOnBluesky } from './declared-accounts.js'
import type { AccountsByDid } from './declared-accounts.js'
import type { Xrpc } from './xrpc.js'

/** Declared accounts by DID, and what finding them out took. */
export interface ResolvedAccounts {
  readonly accounts: AccountsByDid
  readonly faults: readonly SourceFault[]
  readonly cost: SourceCost
}

/**
 * Finds out the DIDs of declared accounts, once: posts name accounts by DID alone. One that cannot be found is a fault and
 * is asked for again at the next reading.
 */
export function accountResolver(declared: readonly DeclaredAccount[], xrpc: Xrpc): (signal: AbortSignal | undefined) => Promise<ResolvedAccounts> {
  const found = new Map<string, DeclaredAccount>()
  const asked = new Set<string>()
  return async (signal) => {
    const faults: SourceFault[] = []
    let cost: SourceCost = { requests: 0, bytes: 0 }
    for (const account of declared.filter(isOnBluesky)) {
      const handle = bareHandle(account)
      if (isDid(handle)) found.set(handle, account)
      if (isDid(handle) || asked.has(handle)) continue
      try {
        const answer = await xrpc('com.atproto.identity.resolveHandle', { handle }, signal)
        cost = addCost(cost, answer.cost)
        const did = isRecord(answer.json) ? answer.json['did'] : undefined
        if (!isDid(did)) throw new SourceError('not-a-feed', 'The answer is not a DID.')
        found.set(did, account)
        asked.add(handle)
      } catch (error) {
        if (!(error instanceof SourceError) || (error.code !== 'http-status' && error.code !== 'not-a-feed')) throw error
        faults.push({ code: 'http-status', message: 'A declared account is not to be found on Bluesky under its handle.' })
      }
    }
    return { accounts: found, faults, cost }
  }
}
