import type { HttpClient } from '../http/http-client.js'
import { readJson } from '../http/read-json.js'
import { SourceError } from '../source-error.js'
import type { SourceCost } from '../source.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'

/** How often the petitions that are most popular in a constituency were signed there, by their ids. */
export interface LocalCounts {
  readonly counts: ReadonlyMap<string, number>
  readonly cost: SourceCost
}

/** Asks how often petitions were signed in a constituency. */
export async function readLocalCounts(http: HttpClient, address: string, signal: AbortSignal | undefined): Promise<LocalCounts> {
  const response = await http.get(address, { headers: { accept: 'application/json' }, signal })
  const answer = readJson(response)
  const petitions = isRecord(answer) ? answer['petitions'] : undefined
  if (!Array.isArray(petitions)) throw new SourceError('not-a-feed', 'The answer is not a list of a constituency\'s petitions.', { status: response.status })
  const counts = new Map<string, number>()
  for (const petition of petitions as readonly unknown[]) {
    if (!isRecord(petition)) continue
    const id = /\/petitions\/(\d+)/.exec(textOf(petition['url']) ?? '')?.[1]
    const signatures = numberOf(petition['constituency_signature_count'])
    if (id !== undefined && signatures !== undefined) counts.set(id, signatures)
  }
  return { counts, cost: response.cost }
}
