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

  it('knows the gaps it has: what ran past between two readings, and since when it cannot be read', () => {
    const overrun = { status: 'partial', faults: [{ code: 'window-overrun', message: 'Missed.' }] } as const
    const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T06:05:00.000Z`
    const gaps = (...reports: readonly Partial<Parameters<typeof sourceReport>[1]>[]): unknown => sourceHealth(reports.map((report, i) => run(i + 1, sourceReport('a', report))))[0]?.gaps
    expect(gaps({}, {}, overrun, {}, overrun, overrun)).toEqual([{ from: at(2), to: at(3), because: 'window-overrun' }, { from: at(4), to: at(6), because: 'window-overrun' }])
    // Failures alone lose nothing: the next reading catches up, or says that it could not.
    expect(gaps({}, failed, failed, {})).toEqual([])
    expect(gaps({}, failed, failed, overrun)).toEqual([{ from: at(1), to: at(4), because: 'window-overrun' }])
    expect(gaps({}, overrun, failed, failed)).toEqual([{ from: at(1), to: at(2), because: 'window-overrun' }, { from: at(2), because: 'failing' }])
    expect(gaps(overrun, failed)).toEqual([{ from: at(1), because: 'failing' }])
    expect(gaps(failed)).toEqual([])
  })

  it('holds how often it is read against how often it wants to be, and its silence against its habit', () => {
    const dayMs = 86_400_000
    const wantsHourly = (day: number, more = {}): ReturnType<typeof run> => run(day, sourceReport('a', { nextPollAt: `2026-03-${String(day).padStart(2, '0')}T07:05:00.000Z`, ...more }))
    const [health] = sourceHealth([1, 2, 3, 4, 5, 6].map((day) => wantsHourly(day, { added: day % 2 })))
    expect(health?.rhythm).toEqual({ askedEveryMs: 3_600_000, readEveryMs: dayMs, newsEveryMs: 2 * dayMs, longestQuietMs: 2 * dayMs, quietForMs: dayMs })
    expect(health?.words).toContain('wants to be read every 1 hour and is read every 1 day')
    expect(sourceHealth([run(1, sourceReport('a', { added: 1 }))])[0]?.rhythm).toEqual({ quietForMs: 0 })
    expect(sourceHealth([run(1, sourceReport('a', failed))])[0]?.rhythm).toEqual({})
  })

  it('takes a silence it has kept before for no silence', () => {
    const news = (...days: readonly number[]) => Array.from({ length: 28 }, (_, i) => run(i + 1, sourceReport('a', { added: days.includes(i + 1) ? 1 : 0 })))
    expect(sourceHealth(news(1, 2, 14, 16))[0]).toMatchObject({ state: 'healthy' })
    expect(sourceHealth(news(1, 2, 10, 15))[0]).toMatchObject({ state: 'silent', words: expect.stringContaining('quiet for 13 days') as string })
  })

  it('knows that a source is gone, and counts what could not be read or was cut short', () => {
    const gone = { status: 'failed', batches: 0, error: { code: 'gone', message: 'Gone.' } } as const
    const bad = { status: 'partial', faults: [{ code: 'bad-item', message: 'Bad.', index: 0 }, { code: 'bad-item', message: 'Bad.', index: 3 }, { code: 'truncated', message: 'Cut.' }] } as const
    expect(sourceHealth([run(1, sourceReport('a', bad)), run(2, sourceReport('a', bad)), run(3, sourceReport('a', gone))])[0])
      .toMatchObject({ state: 'gone', unreadable: 4, truncated: 2, lastSuccessAt: '2026-03-02T06:05:00.000Z', words: expect.stringContaining('no longer exists') as string })
  })

  it('reads the runs a store keeps', async () => {
    const store = memoryStore()
    await store.saveRun('2', run(2, sourceReport('a')) as unknown as Json)
    await store.saveRun('1', run(1, sourceReport('a', failed)) as unknown as Json)
    await store.saveRun('3', 'something else')
    expect(sourceHealth(await readRuns(store))).toMatchObject([{ state: 'healthy', runs: 2 }])
  })
})
