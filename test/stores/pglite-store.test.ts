import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryStore, pgliteStore } from 'civic-cafe/stores'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/core/random.js'
import { collect } from '../../src/testing/collect.js'
import { sampleMention } from '../../src/testing/store/sample-mention.js'
import { storeContract } from '../../src/testing/store-contract.js'
import { numberedBatch } from './support/numbered-batch.js'

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'civic-cafe-pglite-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('pgliteStore', () => {
  // Making a database takes seconds, opening one a moment: each case gets a schema of its own in one of a few folders.
  const free: string[] = []
  let made = 0
  const make = async (): ReturnType<typeof pgliteStore> => {
    const folder = free.pop() ?? join(root, `contract-${++made}`)
    const store = await pgliteStore({ folder, schema: `contract_${++made}` })
    return { ...store, close: async () => {
      await store.close()
      if (!free.includes(folder)) free.push(folder)
    } }
  }
  for (const { name, run } of storeContract(make)) it(name, run)

  it('gives back after opening again what was there before', async () => {
    const folder = join(root, 'again')
    const first = await pgliteStore({ folder })
    await first.commit({ sourceId: 's:1', mentions: [sampleMention('a')], checkpoint: { page: 2 } })
    await first.append('relationship:r1', 0, [{ type: 'proposed' }])
    await first.close()
    const second = await pgliteStore({ folder })
    expect(await collect(second.mentions())).toEqual([sampleMention('a')])
    expect(await second.checkpoint('s:1')).toEqual({ page: 2 })
    expect(await second.append('relationship:r1', 1, [{ type: 'accepted' }])).toBe(2)
    await second.close()
  })

  it('refuses a second store on a folder in use, and admits it once the first is closed', async () => {
    const folder = join(root, 'again')
    const first = await pgliteStore({ folder })
    await expect(pgliteStore({ folder })).rejects.toMatchObject({ code: 'store-in-use' })
    expect(await first.countMentions()).toBe(1)
    await first.close()
    await (await pgliteStore({ folder })).close()
    expect(readdirSync(folder).filter((name) => name !== 'pgdata')).toHaveLength(1)
  })
})

describe('a pgliteStore whose process is killed', () => {
  it('refuses a second process while the first lives, and lets it in when the first is dead', async () => {
    const folder = join(root, 'killed-once')
    const child = new Child(folder, 1_000_000)
    await child.said(/^committed 1$/)
    await expect(pgliteStore({ folder })).rejects.toMatchObject({ code: 'store-in-use' })
    await child.kill()
    const store = await pgliteStore({ folder })
    const done = Number(await store.checkpoint('numbers:one'))
    expect(done).toBeGreaterThanOrEqual(child.acknowledged)
    await store.close()
  })

  it('holds the same as if it had never been killed, wherever it was killed', async () => {
    const folder = join(root, 'killed-often')
    const random = seededRandom(7)
    const last = 120
    let acknowledged = 0
    for (let kill = 0; kill < 8; kill++) {
      const child = new Child(folder, last)
      // The first two die while the database is being made or opened, the others after some commits.
      if (kill === 0) await child.said(/^starting$/)
      else if (kill > 1) await child.said(new RegExp(`^committed ${Math.min(last - 1, acknowledged + 1 + Math.floor(random() * 12))}$`))
      await pause(random() * (kill < 2 ? 1_500 : 25))
      await child.kill()
      expect(child.trouble).toBe('')
      acknowledged = Math.max(acknowledged, child.acknowledged)
    }
    const store = await pgliteStore({ folder })
    const checkpoint = Number(await store.checkpoint('numbers:one') ?? 0)
    expect(checkpoint).toBeGreaterThanOrEqual(acknowledged)
    expect(await collect(store.mentions())).toEqual(await undisturbed(checkpoint))
    for (let n = checkpoint + 1; n <= last; n++) await store.commit({ sourceId: 'numbers:one', mentions: numberedBatch(n), checkpoint: n })
    expect(await collect(store.mentions())).toEqual(await undisturbed(last))
    await store.close()
  }, 240_000)
})

describe('the file a folder is held by', () => {
  it('holds nothing but where and when its process began', async () => {
    const folder = join(root, 'again')
    const store = await pgliteStore({ folder })
    const [name] = readdirSync(folder).filter((entry) => entry.startsWith('lock.'))
    const record = JSON.parse(readFileSync(join(folder, String(name)), 'utf8')) as Record<string, unknown>
    expect(record['pid']).toBe(process.pid)
    expect(['bootId', 'host', 'pid', 'pidNamespace', 'startTicks', 'token']).toEqual(expect.arrayContaining(Object.keys(record)))
    await store.close()
  })
})

async function undisturbed(last: number): Promise<unknown[]> {
  const store = memoryStore()
  for (let n = 1; n <= last; n++) await store.commit({ sourceId: 'numbers:one', mentions: numberedBatch(n), checkpoint: n })
  return collect(store.mentions())
}

// A kill at a random moment needs real time to pass.
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

class Child {
  acknowledged = 0
  trouble = ''
  readonly #lines: string[] = []
  readonly #process: ChildProcess
  readonly #ended: Promise<void>
  #heard: () => void = () => undefined

  constructor(folder: string, last: number) {
    const script = fileURLToPath(new URL('support/kill-child.ts', import.meta.url))
    this.#process = spawn(process.execPath, ['--import', 'tsx', script, folder, String(last)], { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#ended = new Promise((resolve) => this.#process.once('close', () => {
      resolve()
      this.#heard()
    }))
    let rest = ''
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        this.#lines.push(line)
        this.acknowledged = Math.max(this.acknowledged, Number(/^committed (\d+)$/.exec(line)?.[1] ?? 0))
      }
      this.#heard()
    })
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.trouble += text
    })
  }

  async said(pattern: RegExp): Promise<void> {
    while (!this.#lines.some((line) => pattern.test(line))) {
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) throw new Error(`the child ended early: ${this.trouble}`)
      await new Promise<void>((resolve) => {
        this.#heard = resolve
      })
    }
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#ended
  }
}
