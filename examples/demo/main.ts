// npm run demo                              an invented council, an invented autumn
// npm run demo -- --data ../shared/data     the same path over real recordings
// npm run demo -- --folder <folder>         keep the store and the report somewhere else
// npm run demo -- --fresh                   forget what an earlier run heard
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { renderHtml } from 'civic-cafe/reports'
import { pgliteStore } from 'civic-cafe/stores'
import { inventedPath } from './invented.js'
import { learned } from './learned.js'
import { createProgress } from './progress.js'
import { recordedPath } from './recordings.js'

const { values } = parseArgs({ options: { data: { type: 'string' }, folder: { type: 'string' }, fresh: { type: 'boolean' } } })
const folder = resolve(values.folder ?? (values.data === undefined ? '.civic-cafe/demo' : '.civic-cafe/recordings'))
if (values.fresh === true) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })

const progress = createProgress()
const store = await pgliteStore({ folder: join(folder, 'store') })
try {
  const cafe = values.data === undefined ? await inventedPath(store, progress) : await recordedPath(store, progress, resolve(values.data))
  progress.step('Nurture, and report')
  const report = await cafe.report()
  await writeFile(join(folder, 'report.html'), renderHtml(report))
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
  for (const line of learned(report)) progress.say(line)
  progress.step(`The report is at ${join(folder, 'report.html')}, and as JSON beside it.`)
} finally {
  await store.close()
}
