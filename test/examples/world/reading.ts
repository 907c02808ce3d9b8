import { createHttpClient, discourse, feed, fixMyStreet, googleAlerts, open311, type Source, type SourceFault, type SourceItem } from 'civic-cafe/sources'
import { roundTime } from '../../../examples/demo/world/calendar.js'
import { jurisdictionId, worldEndpoints, worldFetch } from '../../../examples/demo/world/hosts.js'
import type { World } from '../../../examples/demo/world/start-world.js'

/** The world's own clock, which stands still but for the rounds and for waits, which cost nothing. */
export interface WorldReader {
  readonly sources: Readonly<Record<'forum' | 'fixMyStreet' | 'open311' | 'blog' | 'alerts', Source>>
  /** Every wait a server asked for, in milliseconds. */
  readonly waits: readonly number[]
  now(): Date
  setRound(round: number): void
}

/** The library's sources, pointed at the world. */
export function readerOf(world: World): WorldReader {
  let round = 1
  const waits: number[] = []
  const now = (): Date => new Date(roundTime(round).getTime() + waits.reduce((sum, ms) => sum + ms, 0))
  const http = createHttpClient({
    fetch: worldFetch(world.url), allowPrivateAddresses: true, minimumIntervalMs: 0, now, random: () => 0.5,
    sleep: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  })
  return {
    sources: {
      forum: discourse({ url: worldEndpoints.forum, http, now }),
      fixMyStreet: fixMyStreet({ url: worldEndpoints.fixMyStreet, http, now }),
      open311: open311({ endpoint: worldEndpoints.open311, jurisdictionId, since: roundTime(0).toISOString(), http, now }),
      blog: feed({ url: worldEndpoints.blog, http, now }),
      alerts: googleAlerts({ url: worldEndpoints.alerts, http, now }),
    },
    waits,
    now,
    setRound(next) {
      round = next
      world.setRound(next)
    },
  }
}

/** Everything a source says when it is read for the first time. */
export async function wholeOf(source: Source): Promise<{ readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[] }> {
  const items: SourceItem[] = []
  const faults: SourceFault[] = []
  for await (const batch of source.read()) {
    items.push(...batch.items)
    faults.push(...batch.faults)
  }
  return { items, faults }
}
