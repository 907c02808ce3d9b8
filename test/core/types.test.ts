import { describe, expectTypeOf, it } from 'vitest'
import type { Clock, Json } from 'civic-cafe'

describe('Json', () => {
  it('takes what JSON can hold', () => {
    expectTypeOf<{ readonly a: readonly (string | null)[]; readonly b?: number }>().toExtend<Json>()
    expectTypeOf<readonly [1, 'two', true, { readonly three: null }]>().toExtend<Json>()
  })

  it('refuses what would not come back the same', () => {
    expectTypeOf<Date>().not.toExtend<Json>()
    expectTypeOf<() => void>().not.toExtend<Json>()
    expectTypeOf<bigint>().not.toExtend<Json>()
    expectTypeOf<undefined>().not.toExtend<Json>()
    expectTypeOf<{ readonly at: Date }>().not.toExtend<Json>()
    expectTypeOf<symbol>().not.toExtend<Json>()
  })
})

describe('Clock', () => {
  it('is anything that gives a Date when asked', () => {
    expectTypeOf<() => Date>().toEqualTypeOf<Clock>()
    expectTypeOf<typeof Date.now>().not.toExtend<Clock>()
  })
})
