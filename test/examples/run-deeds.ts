// Run by deeds.test.ts in a process of its own: runs the examples given, one after another, and says what each printed.
import { Socket } from 'node:net'
import { parseArgs } from 'node:util'
import { pathToFileURL } from 'node:url'

interface Ran {
  readonly printed: string
  readonly failed?: string
}

Socket.prototype.connect = (): never => {
  throw new Error('an example asked for the network')
}

const { positionals } = parseArgs({ allowPositionals: true })
const write = process.stdout.write.bind(process.stdout)
const ran: Record<string, Ran> = {}
for (const path of positionals) {
  let printed = ''
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    printed += String(chunk)
    return true
  }
  try {
    await import(pathToFileURL(path).href)
    ran[path] = { printed }
  } catch (error) {
    ran[path] = { printed, failed: String(error) }
  }
}
write(JSON.stringify(ran))
