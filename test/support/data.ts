import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const candidate = process.env['CIVIC_CAFE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))

/** The folder of real recordings, or `undefined` where it is absent: tests that need it are then skipped. */
export const dataFolder: string | undefined = existsSync(candidate) ? candidate : undefined

if (dataFolder === undefined) {
  console.warn('The real recordings are not here (looked beside the checkout and at CIVIC_CAFE_DATA): tests that replay them are skipped.')
}

/** Path of a file or folder of the recordings. */
export function dataPath(...parts: readonly string[]): string {
  return join(dataFolder ?? candidate, ...parts)
}

/** Every line of a gzipped NDJSON file, parsed. */
export function readNdjsonGz(path: string): unknown[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown)
}

/** Every file of a .tar.xz archive, by name. */
export function untarXz(path: string): { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
  try {
    execFileSync('tar', ['-xJf', path, '-C', folder])
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ name: relative(folder, file), bytes: readFileSync(file) }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
