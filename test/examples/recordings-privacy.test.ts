import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCafe } from 'civic-cafe'
import { renderHtml } from 'civic-cafe/reports'
import { pgliteStore } from 'civic-cafe/stores'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordedCouncil, recordedProblems, recordedTools, recordingsNow } from '../../examples/demo/recordings/setting.js'
import { dataFolder, dataPath, readNdjsonGz } from '../support/data.js'
import { searchFiles, searchRows } from './support/search-bytes.js'

/** The handles of the forum's members, as the recordings give them: whoever wrote, and whoever was written to. */
const handle = /member-[0-9a-f]{10}/gi
const email = /[\w.+-]+@[\w-]+\.(?:com|org|net|uk|de|ru|fr|io|edu|gov)\b/gi
const phone = /(?<![\d.\-_/])(?:\+44[ -]?|0)(?:7\d{3}[ -]?\d{6}|20[ -]?\d{4}[ -]?\d{4}|1\d{3}[ -]?\d{6})(?![\d.])/g

describe.skipIf(dataFolder === undefined)('after a run over a real forum and real reports', () => {
  let folder = ''
  let mentions = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-cafe-privacy-'))
    const data = dataFolder ?? ''
    const store = await pgliteStore({ folder: join(folder, 'store') })
    try {
      const tools = recordedTools(data).filter(({ tool }) => tool === 'The forum' || tool === 'Open311')
      const cafe = await openCafe({ council: recordedCouncil(data), problems: recordedProblems, tools, store, pseudonymKey: 'a key that is kept elsewhere', now: () => recordingsNow })
      const printed: unknown[] = []
      const listened = await cafe.listen({ onProgress: (progress) => printed.push(progress) })
      await cafe.identify()
      const report = await cafe.report()
      await writeFile(join(folder, 'report.html'), renderHtml(report))
      await writeFile(join(folder, 'report.json'), JSON.stringify(report))
      await writeFile(join(folder, 'progress.json'), JSON.stringify([listened, printed]))
      mentions = await store.countMentions()
    } finally {
      await store.close()
    }
  }, 300_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('the store holds what was said', () => {
    expect(mentions).toBeGreaterThan(36_000)
  })

  it('no handle is in any byte of the store, of the report or of what was told on the way', async () => {
    expect(await searchFiles(folder, handle)).toEqual([])
  }, 120_000)

  it.each([['e-mail address', email], ['phone number', phone]])('no %s that somebody wrote is either', async (_, pattern) => {
    // Compressed bytes look like an address by chance, so what is searched for is what the recordings hold.
    const written = new Set(posts().flatMap((text) => [...text.matchAll(pattern)].map(([match]) => match)))
    const found = written.size === 0 ? [] : await searchFiles(folder, new RegExp([...written].map(escaped).join('|'), 'g'))
    expect(found).toEqual([])
  }, 120_000)

  it.each([['handle', handle], ['e-mail address', email], ['phone number', phone]])('nothing that looks like the %s of somebody is in any row of the store', async (_, pattern) => {
    expect(await searchRows(join(folder, 'store'), pattern)).toEqual([])
  }, 120_000)
})

function posts(): string[] {
  return readNdjsonGz(dataPath('forum-discourse/posts.ndjson.gz')).map((post) => JSON.stringify(post))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
