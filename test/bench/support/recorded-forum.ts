import { execFileSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Mention } from 'civic-cafe/mentions'

/**
 * The mentions of the recorded forum, as whoever keeps them reads them again. They are made by another process: what making
 * them takes is not what having them takes.
 */
export async function recordedForum(): Promise<Mention[]> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-cafe-forum-'))
  try {
    const file = join(folder, 'mentions.ndjson')
    execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('write-forum.ts', import.meta.url)), file], { stdio: ['ignore', 'inherit', 'inherit'] })
    const mentions: Mention[] = []
    for await (const line of createInterface({ input: createReadStream(file) })) mentions.push(JSON.parse(line) as Mention)
    return mentions
  } finally {
    await rm(folder, { recursive: true })
  }
}
