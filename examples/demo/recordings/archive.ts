import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The files of a .tar.xz archive, by name; unpacked with the system's tar and thrown away at once. */
export function filesOf(archive: string): { readonly name: string; readonly body: Uint8Array }[] {
  const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
  try {
    execFileSync('tar', ['-xJf', archive, '-C', folder])
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => ({ name, body: readFileSync(join(parentPath, name)) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
