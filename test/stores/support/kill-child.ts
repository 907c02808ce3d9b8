// Run by pglite-store.test.ts in a process of its own, to be killed at any moment. Commits numbered batches, continuing
// after the checkpoint, and says so after each.
import { pgliteStore } from '../../../src/stores/pglite-store.js'
import { numberedBatch } from './numbered-batch.js'

const [folder, last] = process.argv.slice(2)
if (folder === undefined) throw new Error('no folder')
console.log('starting')
const store = await pgliteStore({ folder })
console.log('open')
const done = await store.checkpoint('numbers:one')
for (let n = Number(done ?? 0) + 1; n <= Number(last); n++) {
  await store.commit({ sourceId: 'numbers:one', mentions: numberedBatch(n), checkpoint: n })
  console.log(`committed ${n}`)
}
await store.close()
console.log('closed')
