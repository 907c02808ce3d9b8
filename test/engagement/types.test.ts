import { describe, expectTypeOf, it } from 'vitest'
import {
  decide, evolve, initialEngagement, initialRelationship, type replay,
  type Decision, type DecisionContext, type EngagementCommand, type EngagementEvent, type EngagementState, type RelationshipCommand, type RelationshipEvent, type RelationshipState,
} from 'civic-cafe/engagement'
import type { Json } from '../../src/core/json.js'

// Every name of a field anywhere inside a command.
type Leaf = string | number | boolean | null | undefined
type FieldsOf<T> = T extends Leaf ? never : T extends readonly (infer Item)[] ? FieldsOf<Item> : T extends object ? { [K in keyof T & string]-?: K | FieldsOf<T[K]> }[keyof T & string] : never
type Person = 'handle' | 'author' | 'pseudonym' | 'resident' | 'person' | 'user' | 'email' | 'displayName' | 'avatar' | 'phone' | 'member' | 'members'

describe('the types of engagement', () => {
  it('have no command that takes a resident', () => {
    expectTypeOf<Extract<FieldsOf<RelationshipCommand>, Person>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<FieldsOf<EngagementCommand>, Person>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<FieldsOf<RelationshipEvent | EngagementEvent>, Person>>().toEqualTypeOf<never>()
    expectTypeOf<Extract<FieldsOf<RelationshipCommand>, 'decidedBy' | 'limits' | 'consentRecordedOn'>>().toEqualTypeOf<'decidedBy' | 'limits' | 'consentRecordedOn'>()
    // @ts-expect-error a command does not take an author
    decide(initialRelationship('r', 'c'), { type: 'listen', decidedBy: 'Head of Parks', author: 'p_1' }, worldOf())
    // @ts-expect-error nor does one of the other aggregate pass
    decide(initialRelationship('r', 'c'), { type: 'start', decidedBy: 'Head of Parks' }, worldOf())
  })

  it('pair each aggregate with its own commands and events', () => {
    expectTypeOf(decide(initialRelationship('r', 'c'), { type: 'resume', decidedBy: 'Head of Parks' }, worldOf())).toEqualTypeOf<Decision<RelationshipEvent>>()
    expectTypeOf(decide(initialEngagement('e', { relationshipId: 'r', communityId: 'c', problemId: 'p' }), { type: 'resume', decidedBy: 'Head of Parks' }, worldOf())).toEqualTypeOf<Decision<EngagementEvent>>()
    expectTypeOf(evolve(initialRelationship('r', 'c'), identified)).toEqualTypeOf<RelationshipState>()
    expectTypeOf<ReturnType<typeof replay>>().toEqualTypeOf<RelationshipState | EngagementState>()
  })

  it('are JSON wherever they are kept', () => {
    expectTypeOf<RelationshipEvent>().toExtend<Json>()
    expectTypeOf<EngagementEvent>().toExtend<Json>()
  })
})

const identified: RelationshipEvent = { schemaVersion: 2, aggregate: 'relationship', id: 'r', communityId: 'c', at: '2026-09-01T10:00:00Z', decidedBy: 'Head of Parks', type: 'identified' }

function worldOf(): DecisionContext {
  return { now: '2026-09-01T10:00:00Z', council: { id: 'ZZ01', accounts: [] }, problems: [] }
}
