import { listen, type ListeningReport, type ListenOptions } from 'civic-cafe/listening'
import { createHttpClient, feed, SourceError } from 'civic-cafe/sources'
import { memoryStore } from 'civic-cafe/stores'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../src/sources/source.js'
import { fakeItems, fakeSource } from '../testing/fake-source.js'
import { fakeNormaliser } from './support.js'

const dayMs = 86_400_000
const start = Date.parse('2026-03-01T12:00:00Z')

/** A source that fails as it is told, or reads well, and a run of it on a given day; every run shares the store, as processes do. */
function daily(): { readonly on: (day: number, failure?: SourceError, more?: Partial<ListenOptions>) => Promise<ListeningReport['sources'][number] | undefined>; readonly asked: () => number } {
  const store = memoryStore()
  let asked = 0
  return {
    asked: () => asked,
    on: async (day, failure, more) => {
      const source: Source = { ...fakeSource({ id: 'fake:https://a.example', items: fakeItems(1) }), read: async function* () {
        asked++
        if (failure !== undefined) throw failure
        yield { items: [], checkpoint: day, faults: [] }
      } }
      const report = await listen({ council: { id: 'marshwick' }, sources: [source], normaliser: fakeNormaliser, store, now: () => new Date(start + day * dayMs), ...more })
      return report.sources[0]
    },
  }
}

const missing = new SourceError('http-status', 'Not found.', { status: 404 })

describe('a source that says it is gone (410)', () => {
  it('is not asked again, in this process or the next, unless somebody insists', async () => {
    const { on, asked } = daily()
    expect(await on(0, new SourceError('gone', 'Gone.', { status: 410 }))).toMatchObject({ status: 'failed', error: { code: 'gone' } })
    expect(await on(1)).toMatchObject({ status: 'failed', error: { code: 'gone' }, cost: { requests: 0 } })
    expect(await on(400)).toMatchObject({ status: 'failed', error: { code: 'gone' } })
    expect(asked()).toBe(1)
    expect(await on(401, undefined, { askAnyway: true })).toMatchObject({ status: 'ok' })
    expect(await on(402)).toMatchObject({ status: 'ok' })
    expect(asked()).toBe(3)
  })
})

describe('a source that is not found (404)', () => {
  it('is asked again and again, and given up only after ten polls over four weeks', async () => {
    const { on, asked } = daily()
    for (let day = 0; day < 28; day++) expect(await on(day, missing)).toMatchObject({ error: { code: 'http-status' } })
    expect(asked()).toBe(28)
    await on(28, missing)
    expect(await on(29)).toMatchObject({ error: { code: 'gone' } })
    expect(asked()).toBe(29)
  })

  it('is not given up for many polls in a few days, nor for a few polls in many days', async () => {
    const often = daily()
    for (let i = 0; i < 200; i++) await often.on(i / 10, missing)
    expect(await often.on(21)).toMatchObject({ status: 'ok' })
    const seldom = daily()
    for (let i = 0; i < 9; i++) await seldom.on(i * 30, missing)
    expect(await seldom.on(300)).toMatchObject({ status: 'ok' })
  })

  it('begins anew once it has been found, but not for a network that was down meanwhile', async () => {
    const found = daily()
    for (let day = 0; day < 20; day++) await found.on(day, missing)
    await found.on(20)
    for (let day = 21; day < 48; day++) await found.on(day, missing)
    expect(await found.on(48)).toMatchObject({ status: 'ok' })
    const down = daily()
    for (let day = 0; day < 40; day++) await down.on(day, day % 2 === 0 ? missing : new SourceError('network', 'No answer.'))
    expect(await down.on(40)).toMatchObject({ error: { code: 'gone' } })
  })
})

describe('a source that asks to be left alone', () => {
  it.each(['throttled', 'quota-exhausted'] as const)('is, until the time it gave and no longer (%s)', async (code) => {
    const { on, asked } = daily()
    const until = new Date(start + dayMs / 2).toISOString()
    await on(0, new SourceError(code, 'Wait.', { until }))
    expect(await on(0.4)).toMatchObject({ status: 'failed', error: { code }, nextPollAt: until, cost: { requests: 0 } })
    expect(asked()).toBe(1)
    expect(await on(0.5)).toMatchObject({ status: 'ok' })
    expect(await on(0.6)).toMatchObject({ status: 'ok' })
  })

  it('is left alone by the next process too, which knows only the store', async () => {
    const store = memoryStore()
    let requests = 0
    const poll = (minutes: number): Promise<ListeningReport> => {
      const now = (): Date => new Date(start + minutes * 60_000)
      const fetch = async (): Promise<Response> => {
        requests++
        return new Response(null, { status: 429, headers: { 'retry-after': '3600' } })
      }
      return listen({ council: { id: 'marshwick' }, sources: [feed({ url: 'https://blog.example/feed', http: createHttpClient({ fetch, now }), now })], normaliser: fakeNormaliser, store, now })
    }
    for (const minutes of [0, 10, 50]) expect((await poll(minutes)).sources[0]).toMatchObject({ error: { code: 'throttled' }, nextPollAt: '2026-03-01T13:00:00.000Z' })
    expect(requests).toBe(1)
    await poll(61)
    expect(requests).toBe(2)
  })
})

describe('a source that goes past its cap', () => {
  it('is fetched again once a day, not at every poll', async () => {
    const { on, asked } = daily()
    for (const day of [0, 0.3, 0.6, 0.9]) expect(await on(day, new SourceError('too-large', 'Too large.'))).toMatchObject({ error: { code: 'too-large' } })
    expect(asked()).toBe(1)
    expect(await on(1)).toMatchObject({ status: 'ok' })
  })
})

describe('a source that is well', () => {
  it('leaves nothing in the store but its checkpoint', async () => {
    const store = memoryStore()
    await listen({ council: { id: 'marshwick' }, sources: [fakeSource()], normaliser: fakeNormaliser, store })
    expect(Object.keys(await store.checkpoints())).toEqual(['fake:https://square.example'])
  })

  it('is not held to be gone because something in the middle of it is not found', async () => {
    const store = memoryStore()
    const source: Source = { ...fakeSource(), read: async function* () {
      yield { items: fakeItems(1), checkpoint: 1, faults: [] }
      throw missing
    } }
    for (let day = 0; day < 60; day++) await listen({ council: { id: 'marshwick' }, sources: [source], normaliser: fakeNormaliser, store, now: () => new Date(start + day * dayMs) })
    expect(await store.checkpoints()).toEqual({ [source.id]: 1 })
  })
})
