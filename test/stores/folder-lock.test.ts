import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder, type FolderLock } from '../../src/stores/pglite/folder-lock.js'
import { livenessOf, thisProcess, type ProcessIdentity } from '../../src/stores/pglite/process-identity.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-cafe-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const self = thisProcess()
const nobody = 2 ** 22 + 1

function leaveLock(record: Partial<ProcessIdentity>, secondsAgo = 0): void {
  const path = join(folder, 'lock.3')
  writeFileSync(path, JSON.stringify({ ...self, token: 'left', ...record }))
  const then = new Date(Date.now() - secondsAgo * 1_000)
  utimesSync(path, then, then)
}

describe('lockFolder', () => {
  it('lets one in, and the next after release', async () => {
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-in-use' })
    await lock.release()
    await lock.release()
    const next = await lockFolder(folder)
    await next.release()
    expect(readdirSync(folder)).toEqual(['lock.2'])
  })

  it('takes over from a process that is gone', async () => {
    leaveLock({ pid: nobody })
    const lock = await lockFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock.4'])
    await lock.release()
  })

  it.skipIf(self.startTicks === undefined)('takes over when another process has got the pid since', async () => {
    leaveLock({ startTicks: '1' })
    await (await lockFolder(folder)).release()
  })

  it.skipIf(self.bootId === undefined)('takes over after the machine was started again', async () => {
    leaveLock({ bootId: 'another boot' })
    await (await lockFolder(folder)).release()
  })

  it.skipIf(self.pidNamespace === undefined)('believes a process in another container until it has been silent for two minutes', async () => {
    leaveLock({ pidNamespace: 'pid:[1]', pid: nobody }, 30)
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-in-use' })
    leaveLock({ pidNamespace: 'pid:[1]', pid: nobody }, 130)
    await (await lockFolder(folder)).release()
  })

  it('takes over a lock that is damaged, unless it is being written this moment', async () => {
    writeFileSync(join(folder, 'lock.1'), '')
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'store-in-use' })
    utimesSync(join(folder, 'lock.1'), new Date(0), new Date(0))
    await (await lockFolder(folder)).release()
  })

  it('lets exactly one of many in, when they come at once upon a dead lock', async () => {
    for (let round = 0; round < 20; round++) {
      leaveLock({ pid: nobody })
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
      const holders: FolderLock[] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      expect(holders).toHaveLength(1)
      for (const holder of holders) await holder.release()
      expect(readdirSync(folder)).toHaveLength(1)
      rmSync(folder, { recursive: true })
      await (await lockFolder(folder)).release()
    }
  })
})

describe('livenessOf', () => {
  it('knows itself and its parent alive', () => {
    expect(livenessOf(self)).toBe('alive')
    const { startTicks: _unknown, ...parent } = { ...self, pid: process.ppid }
    expect(livenessOf(parent)).toBe('alive')
  })

  it('cannot tell about another machine', () => {
    const { bootId: _boot, ...elsewhere } = { ...self, host: 'elsewhere' }
    expect(livenessOf(elsewhere)).toBe('unknown')
    expect(livenessOf({ ...self, host: 'elsewhere', bootId: 'other' })).toBe('unknown')
  })
})
