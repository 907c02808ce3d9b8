import { openCafe, pgliteStore, type Cafe } from 'civic-cafe'
import type { ListeningProgress } from 'civic-cafe/listening'
import { createHttpClient } from 'civic-cafe/sources'
import type { Store } from 'civic-cafe/stores'
import { worldWeeks } from '../../demo/world/calendar.js'
import { council } from '../../demo/world/council.js'
import { worldFetch } from '../../demo/world/hosts.js'
import { startWorld } from '../../demo/world/start-world.js'
import { townClock, type TownClock } from './town-clock.js'
import { toolsOnOffer } from './tools-on-offer.js'

// A real council keeps its key in a vault. This one may be read here because the residents behind it are invented.
const inventedKey = 'invented-residents-need-no-secret'

/** The café of the invented council, its store, and the world outside it. */
export interface Town {
  readonly cafe: Cafe
  readonly store: Store
  readonly clock: TownClock
  readonly weeks: number
  /** Fires when the workspace ends: what takes long stops there. */
  readonly ending: AbortSignal
  /** Lives through the next week and listens to it. */
  listenOn(onProgress: (progress: ListeningProgress) => void): Promise<Awaited<ReturnType<Cafe['listen']>>>
  /** Stops what is under way. */
  end(): void
  close(): Promise<void>
}

/** Opens the café in a folder. It begins without a problem and without a tool: officers bring those. */
export async function openTown(folder: string): Promise<Town> {
  const store = await pgliteStore({ folder })
  const world = await startWorld()
  const ending = new AbortController()
  const close = async (): Promise<void> => {
    await world.close()
    await store.close()
  }
  try {
    const clock = await townClock(store)
    const http = createHttpClient({ fetch: worldFetch(world.url), allowPrivateAddresses: true, minimumIntervalMs: 0 })
    const cafe = await openCafe({
      council,
      store,
      pseudonymKey: process.env['CIVIC_CAFE_KEY'] ?? inventedKey,
      sourcesOf: ({ tool }) => toolsOnOffer[tool]?.({ http, now: clock.now }) ?? [],
      preElectionPeriods: [{ name: 'Borough elections', pollingDay: '2026-05-07', nation: 'england' }],
      now: clock.now,
    })
    const listenOn: Town['listenOn'] = async (onProgress) => {
      ending.signal.throwIfAborted()
      const week = Math.min(worldWeeks, clock.week() + 1)
      clock.begin(week)
      world.setRound(week)
      return cafe.listen({ onProgress, signal: ending.signal })
    }
    return { cafe, store, clock, weeks: worldWeeks, ending: ending.signal, listenOn, end: () => { ending.abort() }, close }
  } catch (error) {
    await close()
    throw error
  }
}
