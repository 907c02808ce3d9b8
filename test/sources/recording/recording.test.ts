import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { discourse, discourseArchive } from 'civic-cafe/sources'
import type { HttpClient, RecordingEncoding, SourceItem } from 'civic-cafe/sources'
import { afterAll, describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../src/sources/recording/decode-recording.js'
import { readLineCheckpoint } from '../../../src/sources/recording/line-checkpoint.js'
import { openRecording } from '../../../src/sources/recording/open-recording.js'
import { readLines } from '../../../src/sources/recording/read-lines.js'
import { inventedForum } from '../discourse/forum-server.js'
import { codeOf } from '../http/loopback.js'

const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const thing of things) found.push(thing)
  return found
}
async function* inPieces<T extends string | Uint8Array>(data: T, sizes: readonly number[]): AsyncGenerator<T> {
  for (let at = 0, turn = 0; at < data.length; turn++) {
    const size = sizes[turn % sizes.length] ?? data.length
    yield data.slice(at, at + size) as T
    at += size
  }
}
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
/** Whole characters only: half of a surrogate pair has no bytes. */
const words = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.startsWith('\ufeff'))

async function decoded(bytes: Uint8Array, encoding: RecordingEncoding = 'auto', pieces: readonly number[] = [7]): Promise<string> {
  return (await all(decodeRecording(inPieces(bytes, pieces), encoding))).join('')
}

describe('the bytes of a recording', () => {
  it('become the same text however they are cut into chunks', async () => {
    await fc.assert(fc.asyncProperty(words, sizes, async (text, pieces) => {
      expect(await decoded(Buffer.from(text), 'utf-8', pieces)).toBe(text)
      expect(await decoded(Buffer.from(text, 'utf16le'), 'utf-16le', pieces)).toBe(text)
      expect(await decoded(Buffer.from(`\ufeff${text}`), 'auto', pieces)).toBe(text)
      expect(await decoded(Buffer.from(`\ufeff${text}`, 'utf16le'), 'auto', pieces)).toBe(text)
      expect(await decoded(Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'auto', pieces)).toBe(text)
    }))
  })

  it('are known by their look where nothing marks them', async () => {
    const text = 'Id,Message\n1,"Tŷ Cwm — bins 🗑️ missed"\n'
    expect(await decoded(Buffer.from(text))).toBe(text)
    expect(await decoded(Buffer.from(text, 'utf16le'))).toBe(text)
    expect(await decoded(Buffer.from(text, 'utf16le').swap16())).toBe(text)
    // £5 and an é, as Excel saves them in Britain: no UTF-8.
    expect(await decoded(Buffer.from('1,"\xa35 for a caf\xe9"\n', 'latin1'))).toBe('1,"£5 for a café"\n')
    expect(await decoded(Buffer.from('caf\xe9', 'latin1'))).toBe('café')
    expect(await decoded(Buffer.from('It\x92s \x805 \x96 now', 'latin1'))).toBe('It’s €5 – now')
  })

  it('are known by all of their first 64 KiB, also where a character lies across the end of them', async () => {
    const text = `${'a'.repeat(64 * 1024 - 1)}é${'b'.repeat(100)}é`
    // Compared as truths: a failure would print it all.
    expect(await decoded(Buffer.from(text), 'auto', [4096]) === text).toBe(true)
    expect(await decoded(Buffer.from(text), 'auto', [64 * 1024]) === text).toBe(true)
    const late = `${'a'.repeat(60_000)}é`
    expect(await decoded(Buffer.from(late, 'latin1'), 'auto', [4096]) === late).toBe(true)
  })

  it('may be texts already, but not both', async () => {
    expect((await all(decodeRecording(inPieces('Tŷ 🗑️', [1]), 'auto'))).join('')).toBe('Tŷ 🗑️')
    async function* both(): AsyncGenerator<string | Uint8Array> {
      yield Buffer.from('a')
      yield 'b'
    }
    expect(await codeOf(all(decodeRecording(both(), 'auto')))).toBe('bad-configuration')
    expect(await decoded(new Uint8Array())).toBe('')
  })
})

describe('the lines of a recording', () => {
  it('are the same however the text is cut, numbered with the blank ones, which are left out', async () => {
    const line = fc.oneof(fc.constantFrom('', ' ', '\t', 'a', '{"id": 1}'), fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[\r\n]/g, '')))
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 12 }), sizes, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (texts, pieces, ending, ended) => {
      const read = await all(readLines(inPieces(texts.join(ending) + (ended ? ending : ''), pieces), 1000))
      expect(read).toEqual(texts.map((text, at) => ({ number: at + 1, text })).filter(({ text }) => text.trim() !== ''))
    }))
  })

  it('that are too long are counted and passed over, wherever the chunks end', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 10 }), sizes, async (lengths, pieces) => {
      const read = await all(readLines(inPieces(lengths.map((length) => 'x'.repeat(length)).join('\n'), pieces), 12))
      expect(read).toEqual(lengths.map((length, at) => ({ number: at + 1, text: length > 12 ? undefined : 'x'.repeat(length) })))
    }))
  })

  it('are resumed only from a checkpoint that is one', () => {
    expect(readLineCheckpoint({ line: 7 })).toEqual({ line: 7 })
    expect(readLineCheckpoint({ line: 0, more: true })).toEqual({ line: 0 })
    for (const raw of [undefined, null, 7, '7', [], {}, { line: '7' }, { line: -1 }, { line: 1.5 }, { line: Number.NaN }, { line: 2 ** 60 }]) {
      expect(() => readLineCheckpoint(raw)).toThrow(expect.objectContaining({ code: 'bad-checkpoint' }))
    }
  })
})

describe('where a recording is', () => {
  const text = 'one\ntwo\n'.repeat(50_000)
  const plain = join(folder, 'plain.ndjson')
  const packed = join(folder, 'packed.ndjson.gz')
  writeFileSync(plain, text)
  writeFileSync(packed, gzipSync(text))
  const textOf = async (input: Parameters<typeof openRecording>[0]): Promise<string> => Buffer.concat((await all(openRecording(input))).map((chunk) => Buffer.from(chunk as string))).toString()

  it('a file, a packed file, chunks, or a function that opens them again', async () => {
    for (const input of [plain, packed, inPieces(text, [999]), () => inPieces(text, [999])]) expect(await textOf(input) === text).toBe(true)
    const again = (): AsyncIterable<string> => inPieces('abc', [1])
    expect([await textOf(again), await textOf(again)]).toEqual(['abc', 'abc'])
  })

  it('a file that is not there, or damaged, is an error with a code and without its path', async () => {
    const cut = join(folder, 'cut.gz')
    writeFileSync(cut, gzipSync(text).subarray(0, 100))
    const noise = join(folder, 'noise.gz')
    writeFileSync(noise, 'not packed at all')
    for (const [path, code] of [[join(folder, 'nowhere.ndjson'), 'bad-configuration'], [join(folder, 'nowhere.gz'), 'bad-configuration'], [folder, 'bad-configuration'], [cut, 'truncated'], [noise, 'truncated']] as const) {
      const error: unknown = await all(openRecording(path)).catch((reason: unknown) => reason)
      expect(error).toMatchObject({ name: 'SourceError', code })
      expect(error instanceof Error ? `${error.message} ${JSON.stringify(error)} ${String(error.cause)}` : '').not.toContain(folder)
    }
  })

  it('a file is closed when the reader leaves early', async () => {
    for (const path of [plain, packed]) {
      for await (const chunk of openRecording(path)) {
        expect(chunk.length).toBeGreaterThan(0)
        break
      }
    }
  })
})

describe('a recorded forum', () => {
  const site = 'https://forum.example'
  const itemsOf = async (source: { read(): AsyncIterable<{ readonly items: readonly SourceItem[] }> }): Promise<SourceItem[]> => (await all(source.read())).flatMap(({ items }) => [...items])

  it('replays to the items that were read live, and holds nothing of the key they were read with', async () => {
    const forum = inventedForum(Array.from({ length: 120 }, (_, at) => at + 1))
    const answers: string[] = []
    const recorder: HttpClient = {
      get: async (url) => {
        const response = await forum.fetch(String(url), { headers: { 'api-key': '5ecret' } })
        const body = new Uint8Array(await response.arrayBuffer())
        if (String(url).includes('/posts.json')) answers.push(...(JSON.parse(Buffer.from(body).toString()) as { latest_posts: unknown[] }).latest_posts.map((post) => JSON.stringify(post)))
        return { status: 200, url: String(url), headers: response.headers, body, validators: undefined, nextPollAt: undefined, cost: { requests: 1, bytes: body.length } }
      },
    }
    const live = await itemsOf(discourse({ url: site, http: recorder }))
    const posts = [...new Set(answers)].join('\n')
    expect(posts).not.toContain('5ecret')
    const path = join(folder, 'forum.ndjson.gz')
    writeFileSync(path, gzipSync(posts))
    const names = new Map([[4, 'Waste'], [5, 'Events']])
    for (const input of [path, () => inPieces(posts, [313])]) {
      const replayed = await itemsOf(discourseArchive({ url: site, posts: input, categoryNames: names }))
      expect(replayed).toEqual(live)
    }
    expect(live).toHaveLength(120)
  })
})
