// Stopped in the middle and run again: each batch is kept together with its checkpoint, so nothing is lost and nothing added twice.
import { defineCouncil } from 'civic-cafe/council'
import { listen } from 'civic-cafe/listening'
import { createNormaliser } from 'civic-cafe/mentions'
import { records } from 'civic-cafe/sources'
import { memoryStore } from 'civic-cafe/stores'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const council = defineCouncil({ id: 'marshwick', name: 'Marshwick Borough Council' })
const normaliser = createNormaliser({ council, problems: [], pseudonymKey: 'keep-the-real-one-in-a-vault', retention: { days: 365 } })
const store = memoryStore()
const folder = await mkdtemp(join(tmpdir(), 'civic-cafe-'))
try {
  const path = join(folder, 'residents-group.csv')
  await writeFile(path, `Id,Message,Date\n${Array.from({ length: 500 }, (_, i) => `${i},"Post number ${i}",2025-09-${String((i % 30) + 1).padStart(2, '0')}`).join('\n')}\n`)
  const source = records({ id: 'residents-group', name: 'Residents’ group', path, format: 'csv', batchSize: 100, columns: { nativeId: 'Id', text: 'Message', publishedAt: 'Date' } })

  const stop = new AbortController()
  const first = await listen({ council, sources: [source], normaliser, store, signal: stop.signal, onProgress: ({ type }) => { if (type === 'batch-committed') stop.abort() } })
  console.log(`Stopped: ${first.totals.added} heard, ${await store.countMentions()} kept.`)
  const second = await listen({ council, sources: [source], normaliser, store })
  console.log(`Resumed: ${second.totals.added} more heard, ${await store.countMentions()} kept.`)
  const third = await listen({ council, sources: [source], normaliser, store })
  console.log(`Again: ${third.totals.added} added.`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
