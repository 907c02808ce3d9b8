// Memory over a stream of mentions, each with words, links, people and venues never seen before. The first argument says what
// they go through, the second how many there are; every tenth of them the heap is measured after a collection.
import { createGazetteer, defineCouncil, defineProblems } from 'civic-cafe/council'
import { listen } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import type { Batch, SourceItem } from 'civic-cafe/sources'
import { council, problems } from '../../examples/demo/world/council.js'
import { contend } from './support/contender.js'
import { countingStore } from './support/counting-store.js'
import { inventedItems } from './support/invented-items.js'

const [, , contender = 'listen', mentions = '1000000'] = process.argv
const count = Number(mentions)
const itemsPerBatch = 500
const retrievedAt = '2026-10-01T00:00:00Z'

const parsed = defineCouncil(council)
const normaliser = createNormaliser({ council: parsed, problems: defineProblems(problems), pseudonymKey: 'a key for the bench only', retention: { days: 30 }, gazetteer: createGazetteer(parsed.places ?? []) })
const heaps: number[] = []

function* measured(): Generator<SourceItem> {
  let made = 0
  for (const item of inventedItems(count)) {
    yield item
    if (++made % (count / 10) === 0) {
      globalThis.gc?.()
      heaps.push(process.memoryUsage().heapUsed / 1e6)
      console.error(`  ${made.toLocaleString('en-GB')}: ${heaps.at(-1)?.toFixed(1) ?? ''} MB of heap, ${(process.cpuUsage().user / 1e6).toFixed(0)} s of processor time`)
    }
  }
}

async function* batches(): AsyncGenerator<Batch> {
  let items: SourceItem[] = []
  let done = 0
  for (const item of measured()) {
    done++
    items.push(item)
    if (items.length < itemsPerBatch) continue
    yield { items, checkpoint: { done }, faults: [] }
    items = []
  }
  yield { items, checkpoint: { done }, faults: [] }
}

async function throughListening(): Promise<number> {
  const { totals } = await listen({
    council: parsed, normaliser, store: countingStore(), now: () => new Date(retrievedAt),
    sources: [{ id: 'records:stream', capabilities: { resumable: true, order: 'oldest-first', edits: false, deletions: false }, read: batches }],
  })
  return totals.added
}

function throughNormaliser(): number {
  let kept = 0
  for (const item of measured()) if (normaliser.normalise(item, { source: { id: 'records:stream' }, retrievedAt }) !== undefined) kept++
  return kept
}

/** Least squares, megabytes for each further hundred thousand. */
function slope(): number {
  const middle = (heaps.length - 1) / 2
  const mean = heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length
  const squares = heaps.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  return heaps.reduce((sum, heap, i) => sum + (i - middle) * (heap - mean), 0) / squares / (count / 10 / 100_000)
}

await contend(() => contender === 'normaliser' ? throughNormaliser() : throughListening(), (kept) => ({
  mentions: kept, 'heap after a tenth, MB': heaps[0] ?? 0, 'heap at the end, MB': heaps.at(-1) ?? 0, 'growth, MB each 100,000': slope(),
}))
