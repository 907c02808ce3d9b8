// Run by silence.test.ts in a process of its own: imports the files given, one after another, and says what each left behind.
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'

const { positionals } = parseArgs({ allowPositionals: true })

function standing(): string[] {
  return [
    ...process.getActiveResourcesInfo(),
    ...process.eventNames().flatMap((name) => Array.from({ length: process.listenerCount(name) }, () => `listener of ${String(name)}`)),
    ...Reflect.ownKeys(globalThis).map((name) => `global ${String(name)}`),
  ]
}

const leftBehind: string[][] = []
for (const path of positionals) {
  const before = standing()
  await import(pathToFileURL(path).href)
  const after = standing()
  for (const each of before) if (after.includes(each)) after.splice(after.indexOf(each), 1)
  leftBehind.push(after)
}
process.stdout.write(JSON.stringify(leftBehind))
