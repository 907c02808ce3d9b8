import { rowOf } from '../fuzz/support/row.js'
import { targets } from '../fuzz/support/targets.js'
import { contend } from './support/contender.js'

/** Inputs for each reader. The texts are read more often: markup has more ways to be wrong than JSON. */
const inputsEach = 8000
const firstSeed = 1_000_000

let inputs = 0
let failures = 0
let slowestMs = 0
let slowest = ''
let heapBefore = 0

async function readAll(): Promise<void> {
  for (const { name, read } of targets) {
    for (let seed = firstSeed; seed < firstSeed + inputsEach; seed++) {
      const row = rowOf(seed)
      const start = performance.now()
      try {
        await read(row)
      } catch (error) {
        failures++
        console.error(`${name}, seed ${seed}: ${String(error)}`)
      }
      const ms = performance.now() - start
      // A pause of the machine's is not the input's: what took long is read again.
      if (ms > 20) {
        const again = performance.now()
        await Promise.resolve(read(rowOf(seed))).catch(() => undefined)
        const least = Math.min(ms, performance.now() - again)
        if (least > slowestMs) [slowestMs, slowest] = [least, `${name}, seed ${seed}`]
      }
      inputs++
    }
    if (heapBefore === 0) {
      // The first reader has warmed everything up that is loaded once.
      globalThis.gc?.()
      heapBefore = process.memoryUsage().heapUsed
    }
  }
}

await contend(readAll, () => {
  globalThis.gc?.()
  if (slowest !== '') console.error(`  the slowest input: ${slowest}`)
  return { inputs, failures, 'slowest input, ms': slowestMs, 'heap grown, MB': (process.memoryUsage().heapUsed - heapBefore) / 1e6 }
})
