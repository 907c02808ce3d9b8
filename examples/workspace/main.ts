// npm run workspace                         a council app over the demo's invented council
// npm run workspace -- --port 8080          at another port than 4573
// npm run workspace -- --folder <folder>    keep what is heard and decided somewhere else
// npm run workspace -- --fresh              forget what was heard and decided before
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startWorkspace } from './start-workspace.js'

const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' }, fresh: { type: 'boolean' } } })
const folder = resolve(values.folder ?? '.civic-cafe/workspace')
if (values.fresh === true) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })

const workspace = await startWorkspace({ folder: join(folder, 'store'), port: Number(values.port ?? 4573) })
console.log(`The workspace is at ${workspace.url}. Ctrl+C ends it; what is heard and decided stays in ${folder}.`)

let ending: Promise<void> | undefined
const end = (): void => { ending ??= workspace.close() }
process.once('SIGINT', end)
process.once('SIGTERM', end)
