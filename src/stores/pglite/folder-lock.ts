import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StoreError } from '../store-error.js'
import { livenessOf, thisProcess, type ProcessIdentity } from './process-identity.js'

/** A folder held by this process. */
export interface FolderLock {
  /** Lets the next one in. */
  release(): Promise<void>
}

interface LockRecord extends ProcessIdentity {
  /** Tells two holders within one process apart. */
  readonly token: string
  readonly released?: boolean | undefined
}

const heartbeatMs = 10_000
/** How long the lock of a process that cannot be looked up from here is believed after its last heartbeat. */
const silenceMs = 120_000
/** How long a record that cannot be read may still be in the writing. */
const writingMs = 10_000

/**
 * Takes a folder for this process alone.
 *
 * The lock is the file `lock.<n>` with the highest n. Whoever finds it released, or its owner dead, links `lock.<n+1>`
 * into place: linking fails when the name is there, so of many that try one succeeds. The highest file is never
 * removed, only marked as released, so that numbers only rise; whoever was slow and linked a lower number sees the
 * higher one and steps back. A crash at any point leaves a lock whose owner is dead, or a stray file that is swept.
 *
 * The owner is looked up by pid, boot and start time. An owner in another container, or on another machine that
 * shares the folder, cannot be looked up: it touches its lock every 10 seconds and counts as dead after 2 minutes of silence.
 *
 * @throws StoreError `store-in-use`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true })
  const self = thisProcess()
  const record: LockRecord = { ...self, token: randomUUID() }
  const draft = join(folder, `claim.${record.token}`)
  await writeFile(draft, JSON.stringify(record))
  try {
    for (;;) {
      const top = await highest(folder)
      if (top > 0 && (await isHeld(join(folder, `lock.${top}`), self))) throw inUse()
      const mine = top + 1
      if (!(await linked(draft, join(folder, `lock.${mine}`)))) continue
      if ((await highest(folder)) > mine) {
        await rm(join(folder, `lock.${mine}`), { force: true })
        continue
      }
      await sweep(folder, mine, record.token)
      return hold(folder, mine, record)
    }
  } finally {
    await rm(draft, { force: true })
  }
}

function inUse(): StoreError {
  return new StoreError('store-in-use', 'Another process is using this store. A folder serves one process at a time; for more, use a PostgreSQL server.')
}

function hold(folder: string, number: number, record: LockRecord): FolderLock {
  const path = join(folder, `lock.${number}`)
  const heartbeat = setInterval(() => {
    const now = new Date()
    // A beat that fails is followed by another.
    utimes(path, now, now).catch(() => undefined)
  }, heartbeatMs)
  heartbeat.unref()
  let released = false
  return {
    release: async () => {
      if (released) return
      released = true
      clearInterval(heartbeat)
      // Replaced whole by renaming: nobody ever reads half a record.
      const draft = join(folder, `claim.${record.token}`)
      await writeFile(draft, JSON.stringify({ ...record, released: true } satisfies LockRecord))
      await rename(draft, path)
    },
  }
}

async function highest(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

async function isHeld(path: string, self: ProcessIdentity): Promise<boolean> {
  let record: LockRecord
  try {
    record = JSON.parse(await readFile(path, 'utf8')) as LockRecord
  } catch (error) {
    // Gone in between: a higher one exists, and the next step meets it. Not JSON: damaged, or being written this moment.
    if (error instanceof SyntaxError) return Date.now() - (await stat(path)).mtimeMs < writingMs
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
  if (record.released === true) return false
  const liveness = livenessOf(record, self)
  if (liveness !== 'unknown') return liveness === 'alive'
  const { mtimeMs } = await stat(path)
  return Date.now() - mtimeMs < silenceMs
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'EEXIST') return false
    // Some file systems know no hard links; creating exclusively is next best: for a moment the record is empty.
    if (error.code === 'EPERM' || error.code === 'ENOTSUP' || error.code === 'EOPNOTSUPP') return created(draft, path)
    throw error
  }
}

async function created(draft: string, path: string): Promise<boolean> {
  try {
    await writeFile(path, await readFile(draft), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

// Lower locks are void; claims are left by processes that died while they tried.
async function sweep(folder: string, mine: number, token: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const number = Number(/^lock\.(\d+)$/.exec(name)?.[1] ?? Infinity)
    if (number < mine) await rm(join(folder, name), { force: true })
    else if (name.startsWith('claim.') && name !== `claim.${token}` && (await isAbandoned(join(folder, name)))) await rm(join(folder, name), { force: true })
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    return livenessOf(JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity) === 'dead'
  } catch {
    return false
  }
}
