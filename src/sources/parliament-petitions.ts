import { createHttpClient } from './http/create-http-client.js'
import { readJson } from './http/read-json.js'
import { addCost, laterOf } from './http/sum-cost.js'
import { readLocalCounts } from './parliament-petitions/local-counts.js'
import { parsePetition } from './parliament-petitions/petition.js'
import type { ParliamentPetitionsOptions, PetitionsCheckpoint } from './parliament-petitions/petitions-options.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { SourceFault } from './source-fault.js'
import type { SourceItem } from './source-item.js'
import type { Source } from './source.js'
import { areKnownItems, knownId, knownItem } from './wire/known-items.js'
import { isRecord, textOf } from './wire/values.js'

/**
 * Petitions of the UK Parliament, or of a site that runs its software.
 *
 * - Every reading goes through the list from its beginning and gives what is new or has changed, counts included.
 * - The site shuts out who asks for pages there are not: only the link to the next page that a page itself gives is ever
 *   followed, and none is remembered from one reading to the next.
 * - Who made a petition is not read. A petition that has left the list is not taken for gone.
 *
 * @throws SourceError `bad-configuration`, `person-targeted` when made; `bad-checkpoint`, `not-a-feed` and whatever the HTTP client throws while reading.
 *
 * @example
 * ```ts
 * const petitions = parliamentPetitions({ search: 'bus fares', constituency: '3427' })
 * ```
 */
export function parliamentPetitions(options: ParliamentPetitionsOptions = {}): Source<PetitionsCheckpoint> {
  const { search, state = 'open', constituency, maximumPages = 20, now = () => new Date() } = options
  const given = options.site ?? 'https://petition.parliament.uk'
  if (!URL.canParse(given) || !/^https?:/i.test(given)) throw new SourceError('bad-configuration', 'The petitions site has no web address.')
  if (!(maximumPages >= 1)) throw new SourceError('bad-configuration', 'maximumPages must be at least 1.')
  if (search !== undefined) refusePersonTargeted(search)
  const site = new URL(given).origin
  const http = options.http ?? createHttpClient({ fetch: options.fetch, now })
  const asked = new URLSearchParams({ state, ...(search !== undefined && { q: search }) })
  const first = `${site}/petitions.json?${asked.toString()}`
  const query = new URLSearchParams({ ...Object.fromEntries(asked), ...(constituency !== undefined && { constituency }) }).toString()

  return {
    id: options.id ?? `parliament-petitions:${site}/petitions?${query}`,
    version: '1',
    query,
    capabilities: { resumable: true, order: 'none', edits: true, deletions: false },
    read: async function* ({ after, signal } = {}) {
      signal?.throwIfAborted()
      const before = after === undefined ? [] : readCheckpoint(after)
      const known = new Map(before.map((entry) => [knownId(entry), entry]))
      const seen = new Map<string, string>()
      const local = constituency === undefined ? undefined : await readLocalCounts(http, `${site}/petitions/local/${encodeURIComponent(constituency)}.json`, signal)
      let cost = local?.cost ?? { requests: 0, bytes: 0 }
      let nextPollAt: string | undefined
      let address: string | undefined = first
      for (let page = 1; address !== undefined; page++) {
        signal?.throwIfAborted()
        const response = await http.get(address, { headers: { accept: 'application/json' }, signal })
        const answer = readJson(response)
        const data = isRecord(answer) ? answer['data'] : undefined
        if (!isRecord(answer) || !Array.isArray(data)) throw new SourceError('not-a-feed', 'The answer is not a page of petitions.', { status: response.status })
        const items: SourceItem[] = []
        const faults: SourceFault[] = []
        for (const [index, raw] of (data as readonly unknown[]).entries()) {
          const reading = parsePetition(raw, site, local?.counts ?? new Map<string, number>(), index)
          faults.push(...reading.faults)
          if (reading.item === undefined || seen.has(reading.item.nativeId)) continue
          const entry = knownItem(reading.item)
          if (known.get(reading.item.nativeId) !== entry) items.push(reading.item)
          seen.set(reading.item.nativeId, entry)
        }
        const next = nextPage(answer['links'], address, site)
        const isCut = next !== undefined && page >= maximumPages
        if (isCut) faults.push({ code: 'truncated', message: 'The page limit was reached; petitions on later pages were not read.' })
        address = isCut ? undefined : next
        // What was known stays known while the walk lasts, so that one cut short gives nothing twice.
        const remembered = address === undefined && !isCut ? seen : new Map([...known, ...seen])
        cost = addCost(cost, response.cost)
        nextPollAt = laterOf(nextPollAt, response.nextPollAt)
        yield { items, faults, checkpoint: { version: 1, known: [...remembered.values()] }, cost, nextPollAt }
        cost = { requests: 0, bytes: 0 }
      }
    },
  }
}

/** The next page a page names: a page of the same list, and not itself. */
function nextPage(links: unknown, current: string, site: string): string | undefined {
  const next = isRecord(links) ? textOf(links['next']) : undefined
  if (next === undefined || !URL.canParse(next, site)) return undefined
  const url = new URL(next, site)
  return url.origin === site && url.pathname === '/petitions.json' && url.href !== current ? url.href : undefined
}

function readCheckpoint(raw: unknown): readonly string[] {
  if (!isRecord(raw) || raw['version'] !== 1 || !areKnownItems(raw['known'])) throw new SourceError('bad-checkpoint', 'The checkpoint is not one of parliamentPetitions().')
  return raw['known']
}
