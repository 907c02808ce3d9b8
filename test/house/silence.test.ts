import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourceFiles, sourceFolder } from './source-files.js'

const child = fileURLToPath(new URL('import-every-face.ts', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Imports files in a process of their own. It ends by itself, or what was imported still runs. */
function imported(paths: readonly string[]): { readonly status: number | null; readonly stderr: string; readonly stdout: string } {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', child, ...paths], { cwd: root, encoding: 'utf8', timeout: 30_000 })
  return { status, stderr, stdout }
}

describe('importing', () => {
  it('any face of the library prints nothing, starts nothing and leaves nothing behind', () => {
    const faces = sourceFiles.filter(({ path }) => basename(path) === 'index.ts').map(({ path }) => join(sourceFolder, path))
    expect(faces).toHaveLength(11)
    const { stdout, ...rest } = imported(faces)
    expect(rest).toEqual({ status: 0, stderr: '' })
    const leftBehind = JSON.parse(stdout) as string[][]
    expect(leftBehind).toHaveLength(faces.length)
    // zod keeps a registry of its own, wherever it is loaded.
    expect(leftBehind.flat().filter((left) => !left.startsWith('global __zod_'))).toEqual([])
  })

  it('would be noticed, if it started something', () => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-silence-'))
    try {
      const noisy = join(folder, 'noisy.mjs')
      writeFileSync(noisy, 'globalThis.mine = process.on("exit", () => undefined); setTimeout(() => undefined, 1); console.error("hello")')
      const { status, stderr, stdout } = imported([noisy])
      expect({ status, stderr: stderr.trim() }).toEqual({ status: 0, stderr: 'hello' })
      expect((JSON.parse(stdout) as string[][])[0]).toEqual(expect.arrayContaining(['Timeout', 'global mine', 'listener of exit']))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
