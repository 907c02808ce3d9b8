import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { replay, upcast, type EngagementEvent, type RelationshipEvent } from 'civic-cafe/engagement'
import type { Json } from '../../src/core/json.js'
import { EngagementEvent as EngagementEventSchema } from '../../src/engagement/records/engagement-event.js'
import { RelationshipEvent as RelationshipEventSchema } from '../../src/engagement/records/relationship-event.js'

type Ledger = Readonly<Record<string, readonly Json[]>>

const read = (version: number): Ledger => JSON.parse(readFileSync(new URL(`../fixtures/ledgers/version-${version}.json`, import.meta.url), 'utf8')) as Ledger
const [first, second] = [read(1), read(2)]
const upcasted = (ledger: Ledger): (RelationshipEvent | EngagementEvent)[][] => Object.values(ledger).map((events) => events.map(upcast))
// What came with version 2: no ledger of version 1 holds it.
const newer: ReadonlySet<string> = new Set(['complaint-answered'])

describe('a ledger of version 1', () => {
  it('holds every kind of event there was', () => {
    const held = new Set(Object.values(first).flat().map((event) => `${String(Reflect.get(Object(event), 'aggregate'))} ${String(Reflect.get(Object(event), 'type'))}`))
    const kinds = [
      ...RelationshipEventSchema.options.map(({ shape }) => `relationship ${shape.type.value}`),
      ...EngagementEventSchema.options.map(({ shape }) => `engagement ${shape.type.value}`),
    ].filter((kind) => !newer.has(kind.split(' ')[1] ?? ''))
    expect([...held].sort()).toEqual(kinds.sort())
    expect(Object.values(first).flat().every((event) => Reflect.get(Object(event), 'schemaVersion') === 1)).toBe(true)
  })

  it('comes to the same states as its equivalent of version 2, history included', () => {
    expect(Object.keys(first)).toEqual(Object.keys(second))
    expect(upcasted(first)).toEqual(Object.values(second))
    const states = upcasted(first).map((events) => replay(events))
    expect(states).toEqual(Object.values(second).map((events) => replay(events as unknown as (RelationshipEvent | EngagementEvent)[])))
    expect(states[0]).toMatchObject({
      phase: 'closed', version: 40,
      steward: { post: 'Parks Manager', deputy: 'Depot Manager', team: 'Parks', handovers: [{ from: 'Waste Operations Manager', to: 'Rounds Supervisor' }, { from: 'Rounds Supervisor', to: 'Parks Manager' }] },
    })
    expect(states[1]).toMatchObject({ phase: 'closed', version: 15 })
  })

  it('is events of this release once it is brought up to date, and stays as it is in the ledger', () => {
    const before = JSON.stringify(first)
    for (const event of upcasted(first).flat()) expect((event.aggregate === 'relationship' ? RelationshipEventSchema : EngagementEventSchema).safeParse(event)).toMatchObject({ success: true })
    expect(JSON.stringify(first)).toBe(before)
  })
})
