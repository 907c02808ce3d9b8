import { decide, evolve, initialRelationship, replay, streamOf, upcast, type RelationshipCommand, type RelationshipEvent, type RelationshipState } from 'civic-cafe/engagement'
import { memoryStore, postgresStore, type Store } from 'civic-cafe/stores'
import PQueue from 'p-queue'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresPool, postgresUrl } from '../support/services.js'
import { at, context } from './support.js'

const officers = 200
const stream = streamOf(at.participating)

async function relationshipIn(store: Store): Promise<RelationshipState> {
  const events: RelationshipEvent[] = []
  for await (const { event } of store.ledger(stream)) events.push(upcast(event) as RelationshipEvent)
  return replay(events, initialRelationship('r1', 'c_1'))
}

/** Each has one thing to record; every twentieth wants the one control there is, and only one of them can have it. */
function deedOf(officer: number): RelationshipCommand {
  const by = { decidedBy: `Officer post ${officer}` }
  if (officer % 20 === 0) return { ...by, type: 'grant-control', controlId: 'the-notice-board', control: 'content', limits: `The board, as post ${officer} says` }
  return officer % 2 === 0
    ? { ...by, type: 'make-commitment', commitmentId: `k${officer}`, promise: 'Read the log on Friday', due: '2026-10-01' }
    : { ...by, type: 'record-help-asked', helpId: `h${officer}`, what: 'A room on Fridays' }
}

/** Reads, decides, appends. On `conflict` it is read and decided all over again, by a few at a time: all have met once by then. */
async function decideUntilKept(store: Store, command: RelationshipCommand, again: PQueue): Promise<'kept' | 'refused'> {
  let result = await once(store, command)
  while (result === 'conflict') result = await again.add(() => once(store, command))
  return result
}

async function once(store: Store, command: RelationshipCommand): Promise<'kept' | 'refused' | 'conflict'> {
  const state = await relationshipIn(store)
  const decision = decide(state, command, context)
  if (!decision.ok) return 'refused'
  try {
    await store.append(stream, state.version, decision.events)
    return 'kept'
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'conflict') return 'conflict'
    throw error
  }
}

async function twoHundredAtOnce(stores: readonly [Store, ...Store[]]): Promise<void> {
  const [store] = stores
  await store.append(stream, 0, at.participating.history)
  const again = new PQueue({ concurrency: 6 })
  const results = await Promise.all(Array.from({ length: officers }, (_, i) => decideUntilKept(stores[i % stores.length] ?? store, deedOf(i), again)))
  const kept = results.flatMap((result, i) => (result === 'kept' ? [i] : []))
  expect(results.filter((result) => result === 'refused')).toHaveLength(officers / 20 - 1)

  const entries: { readonly version: number; readonly event: RelationshipEvent }[] = []
  for await (const { version, event } of store.ledger(stream)) entries.push({ version, event: upcast(event) as RelationshipEvent })
  expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: at.participating.version + kept.length }, (_, i) => i + 1))
  const decided = entries.slice(at.participating.version).map(({ event }) => event)
  // None lost, none doubled: every post that was told "kept" stands there once.
  expect(decided.map(({ decidedBy }) => decidedBy).sort()).toEqual(kept.map((i) => `Officer post ${i}`).sort())
  // Each decided on the very state before it: the same command in that state decides that event, with nothing in its way.
  decided.reduce((state, event) => {
    const again = decide(state, deedOf(Number(event.decidedBy.split(' ').at(-1))), context)
    expect(again).toEqual({ ok: true, events: [event] })
    return evolve(state, event)
  }, replay(entries.slice(0, at.participating.version).map(({ event }) => event)))
  const last = await relationshipIn(store)
  expect(last.controls.filter(({ id }) => id === 'the-notice-board')).toHaveLength(1)
}

describe('two hundred officers on one relationship', () => {
  it('lose nothing in memory', async () => {
    await twoHundredAtOnce([memoryStore()])
  })
})

describe.skipIf(postgresUrl === undefined)('two hundred officers on one relationship, on a PostgreSQL server', () => {
  const schema = `officers_${process.pid}`
  let pools: readonly [pg.Pool, ...pg.Pool[]]
  beforeAll(() => {
    pools = [postgresPool(), postgresPool()]
  })
  afterAll(async () => {
    await pools[0].query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
    await Promise.all(pools.map((pool) => pool.end()))
  })

  it('lose nothing, in two processes\' pools of connections', async () => {
    const [first, second] = pools.map((pool) => postgresStore(pool, { schema }))
    if (first === undefined || second === undefined) throw new Error('two pools')
    await twoHundredAtOnce([first, second])
  }, 120_000)
})
