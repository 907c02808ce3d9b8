import { createHttpClient, feed } from 'civic-cafe/sources'
import type { HttpClientOptions } from 'civic-cafe/sources'
import { listen } from 'civic-cafe/listening'
import type { ListeningNormaliser, ListeningReport, SourceReport } from 'civic-cafe/listening'
import { memoryStore } from 'civic-cafe/stores'
import type { Store } from 'civic-cafe/stores'
import { hostName, itemsPerFeed, troubles } from './feed-town.js'
import type { Town } from './feed-town.js'

/** A store that keeps checkpoints and knows mentions again, as a database elsewhere would: what is said takes no memory here. */
export function distantStore(): Store {
  const store = memoryStore()
  const ids = new Set<string>()
  return {
    ...store,
    commit: async (batch) => {
      await store.commit({ ...batch, mentions: [] })
      const fresh = batch.mentions.filter(({ id }) => !ids.has(id) && ids.add(id))
      return { added: fresh.length, revised: 0, unchanged: batch.mentions.length - fresh.length, deleted: 0 }
    },
  }
}

/** How a town is polled. */
export interface PollOptions {
  readonly town: Town
  readonly port: number
  readonly store: Store
  readonly normaliser: ListeningNormaliser
  readonly minimumIntervalMs: number
  /** Further options of the HTTP client. */
  readonly http?: HttpClientOptions | undefined
}

/** Polls every feed of a town once, ten hosts at a time, with a client of its own, as another process would. */
export async function pollTown({ town, port, store, normaliser, minimumIntervalMs, http: more }: PollOptions): Promise<ListeningReport> {
  const hosts = Array.from({ length: town.hosts }, (_, host) => `${hostName(host)}:${port}`)
  const http = createHttpClient({
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    allowPrivateAddresses: hosts,
    minimumIntervalMs,
    retryAfterScope: 'feed',
    throttlingStatuses: [403, 429, 503],
    ...more,
  })
  const sources = hosts.flatMap((host) => Array.from({ length: town.feedsPerHost }, (_, i) => feed({ url: `http://${host}/feed${i}`, http, now: more?.now })))
  return listen({ council: { id: 'marshwick' }, sources, normaliser, store, concurrency: 10, now: more?.now })
}

/** What became of the feeds: how many were read, and each whose outcome is not what its trouble calls for. */
export function judge(town: Town, { sources }: ListeningReport): { readonly healthy: number; readonly healthyRead: number; readonly troubled: number; readonly wrong: readonly string[] } {
  let healthy = 0
  let healthyRead = 0
  const wrong: string[] = []
  for (const report of sources) {
    const [, host = '', feedNumber = ''] = /host(\d+)\..*\/feed(\d+)$/.exec(report.sourceId) ?? []
    const trouble = town.troubleOf(Number(host), Number(feedNumber))
    const outcome = outcomeOf(report)
    const expected = trouble === undefined ? 'read' : troubles[trouble]
    if (trouble === undefined) healthy++
    if (trouble === undefined && outcome === 'read') healthyRead++
    if (outcome !== expected) wrong.push(`${report.sourceId} ${trouble ?? 'is well'}: ${outcome}`)
  }
  return { healthy, healthyRead, troubled: sources.length - healthy, wrong }
}

function outcomeOf({ status, error, faults, items, added }: SourceReport): string {
  if (error !== undefined) return error.code
  const fault = faults.find(({ code }) => code !== 'repaired') ?? faults[0]
  if (fault !== undefined) return fault.code
  return status === 'ok' && items === itemsPerFeed && added === itemsPerFeed ? 'read' : `${status}, ${items} items`
}
