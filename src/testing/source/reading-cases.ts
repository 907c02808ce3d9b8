import assert from 'node:assert/strict'
import { CivicCafeError } from '../../core/civic-cafe-error.js'
import type { Json } from '../../core/json.js'
import { idsOf, readAll, stored, type SourceCase } from './source-case.js'

/** How many checkpoints a contract run continues from, spread over the reading. */
const resumptions = 12

/** Reading, reading again, continuing, and being stopped. */
export const readingCases: readonly SourceCase[] = [
  {
    name: 'gives the same items with the same ids whenever the same content is read',
    run: async ({ make }) => {
      const first = await make()
      const ids = idsOf(await readAll(first))
      assert.notEqual(ids.length, 0, 'a reading without a checkpoint gave nothing')
      assert.deepEqual(idsOf(await readAll(await make())), ids, 'a second source over the same content reads otherwise')
      assert.deepEqual(idsOf(await readAll(first)), ids, 'a second reading without a checkpoint reads otherwise: the source keeps state of its own')
    },
  },
  {
    name: 'goes on after each of its checkpoints, missing nothing',
    run: async ({ make }) => {
      const source = await make()
      const batches = await readAll(source)
      const step = Math.max(1, Math.ceil(batches.length / resumptions))
      for (let index = batches.length - 1; index >= 0; index -= step) {
        const batch = batches[index]
        if (batch === undefined) continue
        // What a resumable source read before is behind it; any other starts from the beginning.
        const owed = source.capabilities.resumable ? idsOf(batches.slice(index + 1)) : []
        const after = new Set(idsOf(await readAll(await make(), stored(batch.checkpoint))))
        const missing = owed.filter((id) => !after.has(id))
        assert.equal(missing.length, 0, `after the checkpoint of batch ${index + 1} of ${batches.length}, ${missing.length} items that were still to come are missing`)
      }
    },
  },
  {
    name: 'does not read everything again after its last checkpoint, when it says it can go on',
    run: async ({ make, options }) => {
      const source = await make()
      if (!source.capabilities.resumable || options.rereads) return
      const batches = await readAll(source)
      const last = batches.at(-1)
      const all = new Set(idsOf(batches))
      if (last === undefined || all.size < 2) return
      const again = new Set(idsOf(await readAll(await make(), stored(last.checkpoint))))
      assert.ok(again.size < all.size, `all ${all.size} items came again after the last checkpoint, though capabilities.resumable is true`)
    },
  },
  {
    name: 'refuses a checkpoint it cannot understand, or starts from the beginning, but never passes over items',
    run: async ({ make }) => {
      const batches = await readAll(await make())
      const ids = idsOf(batches)
      // Where a number or a word is what the source's own checkpoints are, another one is not strange to it.
      const own = new Set(batches.map(({ checkpoint }) => typeof checkpoint))
      const strangers: readonly Json[] = [{ 'not a checkpoint of this source': [1, { deep: null }] }, 'strange', 7, null, []]
      for (const strange of strangers.filter((each) => typeof each === 'object' || !own.has(typeof each))) {
        const source = await make()
        try {
          const found = new Set(idsOf(await readAll(source, strange)))
          const missing = ids.filter((id) => !found.has(id))
          assert.equal(missing.length, 0, `given the checkpoint ${JSON.stringify(strange)}, ${missing.length} items were passed over in silence`)
        } catch (error) {
          if (error instanceof assert.AssertionError) throw error
          assert.ok(error instanceof CivicCafeError, `given the checkpoint ${JSON.stringify(strange)}, it failed with something that is no error of this library: ${kindOf(error)}`)
        }
      }
    },
  },
  {
    name: 'lets a reader stop early, and reads whole afterwards',
    run: async ({ make }) => {
      const source = await make()
      const ids = idsOf(await readAll(await make()))
      for await (const _batch of source.read()) break
      assert.deepEqual(idsOf(await readAll(source)), ids, 'after a reading that was left early, the next one is not whole')
    },
  },
  {
    name: 'reads nothing when the signal has been given already, and rejects with its reason',
    run: async ({ make, options }) => {
      const reason = new Error('stopped by the contract')
      const iterator = (await make()).read({ signal: AbortSignal.abort(reason) })[Symbol.asyncIterator]()
      await rejectsWithReason(iterator.next(), reason, options.abortWithinMs)
    },
  },
  {
    name: 'stops between batches when the signal is given, and rejects with its reason',
    run: async ({ make, options }) => {
      const batches = await readAll(await make())
      const controller = new AbortController()
      const reason = new Error('stopped by the contract')
      const iterator = (await make()).read({ signal: controller.signal })[Symbol.asyncIterator]()
      const first = await iterator.next()
      controller.abort(reason)
      if (first.done === true) return
      // A reading that had given its all may end as if nothing had happened.
      if (batches.length > 1) return rejectsWithReason(iterator.next(), reason, options.abortWithinMs)
      await within(iterator.next(), options.abortWithinMs).catch((error: unknown) => assert.equal(error, reason, 'it rejected with something other than signal.reason'))
    },
  },
  {
    name: 'stops while it waits for an answer when the signal is given',
    run: async ({ make, options }) => {
      const controller = new AbortController()
      const reason = new Error('stopped by the contract')
      const iterator = (await make()).read({ signal: controller.signal })[Symbol.asyncIterator]()
      const first = iterator.next()
      controller.abort(reason)
      let step
      try {
        // A batch that was complete at that moment may still come; nothing may come after it.
        step = await within(first, options.abortWithinMs)
      } catch (error) {
        assert.equal(error, reason, `it rejected with something other than signal.reason: ${kindOf(error)}`)
        return
      }
      if (step.done !== true) await within(iterator.next(), options.abortWithinMs).then(
        ({ done }) => assert.equal(done, true, 'it went on giving batches after the signal'),
        (error: unknown) => assert.equal(error, reason, 'it rejected with something other than signal.reason'),
      )
    },
  },
]

async function rejectsWithReason(promise: Promise<unknown>, reason: unknown, ms: number): Promise<void> {
  const outcome = await within(promise, ms).then(() => 'a batch or an end', (error: unknown) => (error === reason ? undefined : `another error: ${kindOf(error)}`))
  assert.equal(outcome, undefined, `it did not reject with signal.reason: there was ${String(outcome)}`)
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new assert.AssertionError({ message: `it had not ended ${ms} ms after the signal` })), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error
}
