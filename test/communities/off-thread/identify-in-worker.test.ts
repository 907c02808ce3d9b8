import { identifyCommunities, identifyInWorker, type IdentifyOptions, type IdentifyProgress } from 'civic-cafe/communities'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../src/mentions/mention.js'
import { plant, three, weekOf } from '../support/planted.js'

const options: IdentifyOptions = { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, now: weekOf(6) }
const heard = plant(three, { bond: 'threads' })

async function* arriving(mentions: readonly Mention[], ended?: () => void): AsyncGenerator<Mention> {
  try {
    for (const mention of mentions) yield await Promise.resolve(mention)
  } finally {
    ended?.()
  }
}

describe('identifying in a thread of its own', () => {
  it('gives the same map as identifying here, byte for byte, whether mentions are at hand or still arrive', async () => {
    const here = identifyCommunities(heard, options)
    expect(JSON.stringify(await identifyInWorker(heard, options))).toBe(JSON.stringify(here))
    const topics = plant(three, { bond: 'topics', weeks: 7 })
    const next = { ...options, previous: here, now: weekOf(7), minimumAuthors: 12, windowDays: 30, seed: 3 }
    expect(JSON.stringify(await identifyInWorker(arriving(topics), next))).toBe(JSON.stringify(identifyCommunities(topics, next)))
    expect(await identifyInWorker([], options)).toEqual(identifyCommunities([], options))
  })

  it('tells how far it is, as identifying here does', async () => {
    const said = { here: [] as IdentifyProgress[], there: [] as IdentifyProgress[] }
    identifyCommunities(heard, { ...options, onProgress: (progress) => { said.here.push(progress) } })
    await identifyInWorker(heard, { ...options, onProgress: (progress) => { said.there.push(progress) } })
    expect(said.there).toEqual(said.here)
    expect([...new Set(said.here.map(({ stage }) => stage))]).toEqual(['reading', 'ties', 'interests', 'describing', 'naming'])
    for (const { done, of } of said.here) expect(done).toBeLessThanOrEqual(of)
  })

  it('ends when it is told to, with the reason given, and asks for no more mentions', async () => {
    const reason = new Error('the server is going down')
    const controller = new AbortController()
    const stopped = identifyInWorker(heard, { ...options, signal: controller.signal, onProgress: () => { controller.abort(reason) } })
    await expect(stopped).rejects.toBe(reason)
    await expect(identifyInWorker(heard, { ...options, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)

    const early = new AbortController()
    let ended = false
    async function* endless(): AsyncGenerator<Mention> {
      for await (const mention of arriving(heard, () => { ended = true })) {
        for (let i = 0; i < 1000; i++) yield { ...mention, id: `${mention.id}-${i}` }
        early.abort(reason)
      }
    }
    await expect(identifyInWorker(endless(), { ...options, signal: early.signal })).rejects.toBe(reason)
    await expect.poll(() => ended).toBe(true)
  })

  it('says what is wrong as identifying here does', async () => {
    await expect(identifyInWorker(heard, { ...options, minimumAuthors: 0 })).rejects.toMatchObject({ name: 'CommunitiesError', code: 'invalid-option' })
    await expect(identifyInWorker(heard, { ...options, windowDays: -1 })).rejects.toMatchObject({ name: 'CommunitiesError', code: 'invalid-option' })
    const broken = new Error('the store is closed')
    // eslint-disable-next-line require-yield
    async function* failing(): AsyncGenerator<Mention> {
      await Promise.resolve()
      throw broken
    }
    await expect(identifyInWorker(failing(), options)).rejects.toBe(broken)
    const dropped = new Error('nobody reads on')
    await expect(identifyInWorker(heard, { ...options, onProgress: () => { throw dropped } })).rejects.toBe(dropped)
    const unreadable = [{ ...heard[0], venue: undefined }, ...heard] as unknown as Mention[]
    expect(() => identifyCommunities(unreadable, options)).toThrow(TypeError)
    await expect(identifyInWorker(unreadable, options)).rejects.toThrow(TypeError)
  })
})

describe('identifying here', () => {
  it('stops at the next step when it is told to', () => {
    const controller = new AbortController()
    const stages: string[] = []
    const reason = new Error('enough')
    const stopping = { ...options, signal: controller.signal, onProgress: ({ stage }: IdentifyProgress) => {
      stages.push(stage)
      if (stage === 'ties') controller.abort(reason)
    } }
    expect(() => identifyCommunities(heard, stopping)).toThrow(reason)
    expect(stages).toEqual(['reading', 'ties'])
  })

  it('hears only what was said in the window, up to now', () => {
    const six = identifyCommunities(heard, options)
    const later = heard.map((mention): Mention => ({ ...mention, id: `${mention.id}-later`, publishedAt: weekOf(60).toISOString() }))
    const earlier = plant(three, { bond: 'replies' }).map((mention): Mention => ({ ...mention, id: `${mention.id}-old`, publishedAt: weekOf(-10).toISOString() }))
    expect(identifyCommunities([...heard, ...later, ...earlier], { ...options, windowDays: 49 })).toEqual(six)
    expect(identifyCommunities(heard, { ...options, now: weekOf(60), windowDays: 49 }).communities).toEqual([])
  })
})
