// Listening beside other work: the first argument says where mentions go, the second how many come at once. A server in the
// same process answers meanwhile.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGazetteer, defineCouncil, defineProblems } from 'civic-cafe/council'
import { listen } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import { feed, type Source, type SourceItem } from 'civic-cafe/sources'
import { memoryStore, pgliteStore, postgresStore, type Store } from 'civic-cafe/stores'
import { council, problems } from '../../examples/demo/world/council.js'
import { postgresPool } from '../support/services.js'
import { whileAnswering } from './support/answering.js'
import { contend } from './support/contender.js'
import { inventedItems } from './support/invented-items.js'

const [, , contender = 'memory', atATime = '10000'] = process.argv
/** As many as the largest feed may hold, and all of them at once. */
const itemsPerBatch = Number(atATime)

/** Everything in as few pieces as a source may give it. */
function atOnce(id: string, items: readonly SourceItem[]): Source {
  return {
    id,
    capabilities: { resumable: true, order: 'oldest-first', edits: false, deletions: false },
    read: async function* () {
      for (let start = 0; start < items.length; start += itemsPerBatch) yield { items: items.slice(start, start + itemsPerBatch), checkpoint: start, faults: [] }
    },
  }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const rss = (items: readonly SourceItem[]): string => `<rss version="2.0"><channel><title>Reports</title>${items.map(({ nativeId, title = '', html = '', url = '' }) =>
  `<item><guid isPermaLink="false">${nativeId}</guid><title>${escape(title)}</title><link>${escape(url)}</link><description>${escape(html)}</description></item>`).join('')}</channel></rss>`

async function openStore(): Promise<{ readonly store: Store; readonly close: () => Promise<void> }> {
  if (contender === 'postgres') {
    const pool = postgresPool()
    const schema = `bench_listening_${process.pid}`
    return { store: postgresStore(pool, { schema }), close: async () => {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`)
      await pool.end()
    } }
  }
  if (contender === 'pglite') {
    const folder = await mkdtemp(join(tmpdir(), 'civic-cafe-bench-'))
    const store = await pgliteStore({ folder })
    return { store, close: async () => {
      await store.close()
      await rm(folder, { recursive: true })
    } }
  }
  const store = memoryStore()
  return { store, close: () => store.close() }
}

const items = [...inventedItems(3 * itemsPerBatch)]
const body = rss([...inventedItems(itemsPerBatch, 2)])
const { store, close } = await openStore()
const sources = [
  atOnce('records:reports', items.slice(0, itemsPerBatch)), atOnce('records:letters', items.slice(itemsPerBatch)),
  feed({ url: 'https://feeds.example/rss', fetch: async () => new Response(body, { headers: { 'content-type': 'application/rss+xml' } }) }),
]
const parsed = defineCouncil(council)
const normaliser = createNormaliser({ council: parsed, problems: defineProblems(problems), pseudonymKey: 'a key for the bench only', retention: { days: 30 }, gazetteer: createGazetteer(parsed.places ?? []) })
// What is loaded once and for all is no part of listening.
const [first] = items
if (first !== undefined) normaliser.normalise(first, { source: { id: 'records:reports' }, retrievedAt: '2025-12-01T00:00:00Z' })
await store.checkpoints()
await contend(() => whileAnswering(() => listen({ council: parsed, sources, normaliser, store, now: () => new Date('2025-12-01T00:00:00Z') })), ({ result: { totals, sources: read }, facts }) => {
  for (const { error } of read) if (error !== undefined) console.error(error)
  return { mentions: totals.added, ...facts }
})
await close()
