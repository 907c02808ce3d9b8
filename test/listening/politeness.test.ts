import { afterEach, describe, expect, it } from 'vitest'
import { everyKindEverywhere, everyTrouble, itemsPerFeed, openTown } from '../support/feed-town.js'
import type { TownServer } from '../support/feed-town.js'
import { distantStore, judge, pollTown } from '../support/poll-town.js'
import { fakeNormaliser } from './support.js'

// A small town on a clock of its own: waiting moves the clock. The whole one, on the real clock, is test/bench/polite.ts.
const town = everyKindEverywhere(4, 20)
let server: TownServer | undefined
afterEach(() => server?.close())

describe('polling a town of feeds with every kind of trouble in it', () => {
  it('reads every healthy feed, gives each trouble its name, hurries nobody, and fetches next to nothing again', async () => {
    let clockMs = Date.parse('2026-03-01T12:00:00Z')
    server = await openTown(town, () => clockMs)
    const store = distantStore()
    const poll = (): ReturnType<typeof pollTown> => pollTown({
      town, port: server?.port ?? 0, store, normaliser: fakeNormaliser, minimumIntervalMs: 1000,
      http: {
        now: () => new Date(clockMs),
        sleep: async (ms) => { clockMs += ms },
        random: () => 0.5,
        maximumBodyBytes: 1024 * 1024,
        bodyTimeoutMs: 1500,
      },
    })

    const report = await poll()
    const first = server.seen()
    expect(judge(town, report)).toEqual({ healthy: 16, healthyRead: 16, troubled: 64, wrong: [] })
    expect(new Set(report.sources.flatMap(({ error, faults }) => [error?.code, ...faults.map(({ code }) => code)])).size).toBeGreaterThanOrEqual(9)
    expect(first.shortestGapMs).toBeGreaterThanOrEqual(1000)

    // Another process, two seconds later.
    clockMs += 2000
    const again = await poll()
    const second = server.seen()
    expect(second.shortestGapMs).toBeGreaterThanOrEqual(1000)
    expect(second.bytes).toBeLessThan(first.bytes / 10)
    // Those who asked to be left alone for an hour, who are gone and who go past their cap are not even asked.
    const unasked = again.sources.filter(({ cost, error }) => cost.requests === 0 && ['throttled', 'gone', 'too-large'].includes(error?.code ?? ''))
    expect(unasked).toHaveLength(4 * everyTrouble.filter((trouble) => ['asks to wait an hour', 'is unavailable', 'forbids, and means too fast', 'is gone', 'has no end'].includes(trouble)).length)
    expect(again.totals.added).toBe(0)
    expect(report.totals.added).toBeGreaterThanOrEqual((16 + 4 * 3) * itemsPerFeed)
  })
})
