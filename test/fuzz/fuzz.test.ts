import { describe, expect, it } from 'vitest'
import { rowOf } from './support/row.js'
import { targets } from './support/targets.js'

// `npm run bench` reads a hundred thousand inputs more, and looks at time and memory.
const inputsEach = 400

describe('whatever the world sends', () => {
  it.each(targets)('$name reads it or says what is wrong with it', async ({ name, read }) => {
    const failures: string[] = []
    for (let seed = 1; seed <= inputsEach; seed++) {
      try {
        await read(rowOf(seed))
      } catch (error) {
        failures.push(`${name}, seed ${seed}: ${String(error)}`)
      }
    }
    expect(failures.slice(0, 5)).toEqual([])
  })
})
