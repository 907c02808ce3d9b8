import { readRuns, sourceHealth } from 'civic-cafe/listening'
import { memoryStore } from 'civic-cafe/stores'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { run, sourceReport } from './support.js'

const failed = { status: 'failed', batches: 0, error: { code: 'timeout', message: 'No answer in time.' } } as const

describe('sourceHealth', () => {
  it('knows when a source was last read and how often it has failed since', () => {
    const runs = [run(1, sourceReport('a', { added: 3 })), run(2, sourceReport('a')), run(3, sourceReport('a', failed)), run(4, sourceReport('a', failed))]
    const [health] = sourceHealth(runs)
    expect(health).toMatchObject({ sourceId: 'a', state: 'failing', runs: 4, lastSuccessAt: '2026-03-02T06:05:00.000Z', lastNewsAt: '2026-03-01T06:05:00.000Z', failuresInARow: 2, lastError: { code: 'timeout' } })
    expect(health?.words).toContain('The last 2 runs failed (timeout)')
    expect(sourceHealth([...runs].reverse())).toEqual(sourceHealth(runs))
  })

  it('forgets failures once the source is read again, and does not hold an abort against it', () => {
    const runs = [run(1, sourceReport('a', failed)), run(2, sourceReport('a', { status: 'partial' })), run(3, sourceReport('a', { status: 'aborted', batches: 0 }))]
    expect(sourceHealth(runs)).toMatchObject([{ state: 'healthy', runs: 2, failuresInARow: 0, lastSuccessAt: '2026-03-02T06:05:00.000Z' }])
  })

  it('counts the runs in which it was outrun or asked to wait', () => {
    const overrun = { status: 'partial', faults: [{ code: 'window-overrun', message: 'Missed.' }, { code: 'window-overrun', message: 'Missed.' }] } as const
    const throttled = { status: 'failed', error: { code: 'throttled', message: 'Wait.' }, nextPollAt: '2026-03-03T07:00:00.000Z' } as const
    expect(sourceHealth([run(1, sourceReport('a', overrun)), run(2, sourceReport('a', overrun)), run(3, sourceReport('a', throttled))]))
      .toMatchObject([{ overruns: 2, throttled: 1, nextPollAt: '2026-03-03T07:00:00.000Z', words: expect.stringContaining('more often') as string }])
  })

  it('tells a silent source from a healthy one, and one that was never read from both', () => {
    const runs = Array.from({ length: 12 }, (_, i) => run(i + 1,
      sourceReport('quiet', i === 0 ? { added: 1 } : {}),
      sourceReport('talkative', { added: 1 }),
      sourceReport('never', { status: 'aborted', batches: 0 })))
    expect(sourceHealth(runs).map(({ sourceId, state }) => [sourceId, state])).toEqual([['never', 'never-read'], ['quiet', 'silent'], ['talkative', 'healthy']])
  })

  it('reads the runs a store keeps', async () => {
    const store = memoryStore()
    await store.saveRun('2', run(2, sourceReport('a')) as unknown as Json)
    await store.saveRun('1', run(1, sourceReport('a', failed)) as unknown as Json)
    await store.saveRun('3', 'something else')
    expect(sourceHealth(await readRuns(store))).toMatchObject([{ state: 'healthy', runs: 2 }])
  })
})
