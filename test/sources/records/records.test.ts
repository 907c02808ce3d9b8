import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { records, SourceItem } from 'civic-cafe/sources'
import type { Batch, RecordsCheckpoint, RecordsOptions } from 'civic-cafe/sources'
import { codeOf } from '../http/loopback.js'

const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function* chunksOf(data: string | Uint8Array, size = 64): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(data as string)
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}
type Partly = Partial<RecordsOptions> & { readonly data?: string | Uint8Array; readonly chunk?: number }
function source({ data, chunk, ...options }: Partly): ReturnType<typeof records> {
  return records({
    id: 'marshwick-residents',
    name: 'Marshwick Residents',
    format: 'csv',
    ...(data !== undefined && { stream: () => chunksOf(data, chunk) }),
    ...(options.map === undefined && { columns: { nativeId: 'Id', text: 'Message' } }),
    ...options,
  })
}
async function readAll(options: Partly, after?: RecordsCheckpoint): Promise<Batch<RecordsCheckpoint>[]> {
  const batches: Batch<RecordsCheckpoint>[] = []
  for await (const batch of source(options).read(after === undefined ? {} : { after })) batches.push(batch)
  return batches
}
const items = (batches: readonly Batch<RecordsCheckpoint>[]): SourceItem[] => batches.flatMap((batch) => [...batch.items])
const ids = (batches: readonly Batch<RecordsCheckpoint>[]): string[] => items(batches).map(({ nativeId }) => nativeId)
const faults = (batches: readonly Batch<RecordsCheckpoint>[]): unknown[] => batches.flatMap((batch) => batch.faults.map(({ code, index }) => [code, index]))

describe('records from CSV', () => {
  it('maps columns to an item', async () => {
    const data = [
      'Id,Message,Subject,Posted,Member,Name,Parent,Topic,Labels,Lat,Long,Likes,Group,Lang,State,Link',
      '17,"Bins, again\nand ""again""",Bins,31/07/2026 18:05,u-1,Ada Invented,16,t-2,"waste, east side",51.5,-0.1,"12",Marshwick North,en-GB,open,https://group.example/17',
    ].join('\r\n')
    const [item] = items(await readAll({
      data,
      kind: 'comment',
      columns: {
        nativeId: 'Id', text: 'Message', title: 'Subject', publishedAt: 'Posted', author: 'Member', authorName: 'Name', replyTo: 'Parent', thread: 'Topic',
        tags: 'Labels', latitude: 'Lat', longitude: 'Long', metrics: { likes: 'Likes' }, venue: 'Group', language: 'Lang', status: 'State', url: 'Link',
      },
      venue: { nativeId: 'g', name: 'Groups', kind: 'group' },
      dates: { timeZone: 'Europe/London' },
    }))
    expect(item).toEqual({
      nativeId: '17', kind: 'comment', title: 'Bins', text: 'Bins, again\nand "again"', publishedAt: '2026-07-31T17:05:00.000Z',
      author: { handle: 'u-1', displayName: 'Ada Invented' }, replyTo: '16', thread: 't-2', tags: ['waste', 'east side'], point: { lat: 51.5, lon: -0.1 },
      metrics: { likes: 12 }, venue: { nativeId: 'Marshwick North', name: 'Marshwick North', kind: 'group' }, language: 'en-GB', status: 'open', url: 'https://group.example/17',
    })
  })

  const text = 'Id,Message\n1,Ysgol Tŷ Mawr – café\n'
  const western = 'Id,Message\n1,caf\xe9 \x96 \xa320\n'
  it.each([
    ['UTF-8', Buffer.from(text), 'Ysgol Tŷ Mawr – café'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'Ysgol Tŷ Mawr – café'],
    ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'Ysgol Tŷ Mawr – café'],
    ['UTF-16 big-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'Ysgol Tŷ Mawr – café'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'Ysgol Tŷ Mawr – café'],
    ['windows-1252', Buffer.from(western, 'latin1'), 'café – £20'],
  ])('reads %s, in chunks of any size', async (_, data, expected) => {
    for (const chunk of [1, 3, 1000]) expect(items(await readAll({ data, chunk })).map((item) => item.text)).toEqual([expected])
  })

  it('believes the caller about the encoding', async () => {
    expect(items(await readAll({ data: Buffer.from('Id,Message\n1,plain \x80\n', 'latin1'), encoding: 'windows-1252' }))[0]?.text).toBe('plain €')
  })

  it('names a bad row and goes on: too many cells, nothing said, no id, no date', async () => {
    const data = 'Id,Message,When\n1,ok,2026-01-02\n2,one,2026-01-02,slipped\n3,,2026-01-02\n,no id,2026-01-02\n5,bad date,someday\n6\n7,say "hi" to,\n'
    const batches = await readAll({ data, columns: { nativeId: 'Id', text: 'Message', publishedAt: 'When' } })
    expect(faults(batches)).toEqual([['bad-item', 1], ['bad-item', 2], ['missing-id', 3], ['bad-date', 4], ['bad-item', 5]])
    expect(items(batches).map((item) => item.text)).toEqual(['ok', 'no id', 'bad date', 'say "hi" to'])
    expect(items(batches)[0]).toMatchObject({ publishedAt: '2026-01-02T00:00:00.000Z', datePrecision: 'day' })
    expect(batches.at(-1)?.checkpoint).toEqual({ row: 7 })
  })

  it('is not eaten up by a quotation that is never closed', async () => {
    const unfinished = await readAll({ data: 'Id,Message\n1,ok\n2,"never closed\n3,x\n' })
    expect([ids(unfinished), faults(unfinished), unfinished.at(-1)?.checkpoint]).toEqual([['1'], [['truncated', 1]], { row: 1 }])
    const long = await readAll({ data: `Id,Message\n1,ok\n2,"${'x'.repeat(5000)}\n`, maximumRowLength: 1000 })
    expect([ids(long), faults(long)]).toEqual([['1'], [['too-large', 1]]])
  })

  it('refuses an export without a column that is wanted', async () => {
    expect(await codeOf(readAll({ data: 'Id,Text\n1,x\n' }))).toBe('bad-configuration')
  })

  it('writes and reads back whatever people write', async () => {
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(',', ';', '\t'), async (texts, chunk, delimiter) => {
      const said = texts.map((each) => each.trim()).filter((each) => each !== '')
      const data = ['Id,Message'.replace(',', delimiter), ...said.map((each, id) => `${id}${delimiter}${quote(each)}`)].join('\n')
      expect(items(await readAll({ data, chunk, delimiter, encoding: 'utf-8' })).map((item) => item.text)).toEqual(said)
    }), { numRuns: 60 })
  })
})

describe('records from NDJSON', () => {
  it('reads objects, looks inside them, and names what is none', async () => {
    const data = ['{"id":1,"message":"a","author":{"id":9},"likes":3}', '', 'nonsense', '[1]', '{"id":2,"message":"b","author.id":"x"}', `{"id":3,"message":"${'x'.repeat(3000)}"}`].join('\n')
    const batches = await readAll({ data, format: 'ndjson', columns: { nativeId: 'id', text: 'message', author: 'author.id', metrics: { likes: 'likes' } }, maximumRowLength: 2000 })
    expect(items(batches).map(({ author }) => author?.handle)).toEqual(['9', 'x'])
    expect(faults(batches)).toEqual([['bad-item', 1], ['bad-item', 2], ['too-large', 4]])
  })

  it('takes a function for a mapping: what it leaves out, what it refuses, and what it gets wrong', async () => {
    const venue = { nativeId: 'v', name: 'V', kind: 'group' as const }
    const data = [1, 2, 3, 4].map((id) => JSON.stringify({ id })).join('\n')
    const batches = await readAll({
      data,
      format: 'ndjson',
      map: (row) => {
        if (row['id'] === 2) return undefined
        if (row['id'] === 3) throw new Error('Ada Invented, 07700 900123')
        return { nativeId: String(row['id']), kind: 'post', venue, ...(row['id'] === 4 ? { publishedAt: 'Ada Invented' } : { text: 'ok' }) }
      },
    })
    expect([ids(batches), faults(batches)]).toEqual([['1'], [['bad-item', 2], ['bad-item', 3]]])
    expect(JSON.stringify(batches)).not.toMatch(/Invented|07700/)
  })

  it('never throws anything but its own errors, whatever the rows are', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(fc.json(), fc.string(), fc.record({ Id: fc.jsonValue(), Message: fc.jsonValue(), When: fc.jsonValue() }).map((row) => JSON.stringify(row)))), fc.constantFrom('csv' as const, 'ndjson' as const), async (rows, format) => {
      const data = `${format === 'csv' ? 'Id,Message,When\n' : ''}${rows.join('\n')}`
      for (const item of items(await readAll({ data, format, columns: { nativeId: 'Id', text: 'Message', publishedAt: 'When' } }))) expect(SourceItem.safeParse(item).success).toBe(true)
    }), { numRuns: 200 })
  })
})

describe('reading an export again', () => {
  it('resumes by row after any checkpoint, bad rows counted', async () => {
    const data = `Id,Message\n${Array.from({ length: 23 }, (_, id) => id % 5 === 3 ? `${id},a,b` : `${id},text ${id}`).join('\n')}\n`
    const whole = await readAll({ data, batchSize: 4 })
    expect(whole.at(-1)?.checkpoint).toEqual({ row: 23 })
    for (const [at, { checkpoint }] of whole.entries()) {
      const rest = await readAll({ data, batchSize: 4 }, checkpoint)
      expect([ids(rest), faults(rest)]).toEqual([ids(whole.slice(at + 1)), faults(whole.slice(at + 1))])
    }
    const grown = await readAll({ data: `${data}99,new\n` }, whole.at(-1)?.checkpoint)
    expect(ids(grown)).toEqual(['99'])
    expect(await codeOf(readAll({ data }, { row: 24 }))).toBe('bad-checkpoint')
    expect(await codeOf(readAll({ data }, { row: -1 }))).toBe('bad-checkpoint')
  })

  it('reads packed files', async () => {
    const path = join(folder, 'packed.csv.gz')
    writeFileSync(path, gzipSync(`Id,Message\n${Array.from({ length: 3000 }, (_, id) => `${id},text`).join('\n')}`))
    expect(ids(await readAll({ path }))).toHaveLength(3000)
  })

  it.each(['csv', 'ndjson'] as const)('takes no more of an endless %s export than it has rows to give, so that memory stays flat', async (format) => {
    let taken = 0
    async function* endless(): AsyncGenerator<string> {
      if (format === 'csv') yield 'Id,Message\n'
      for (let id = 0; ; id++) {
        const row = format === 'csv' ? `${id},"${'It has not been collected. '.repeat(40)}"\n` : `{"Id":${id},"Message":"${'It has not been collected. '.repeat(40)}"}\n`
        taken += row.length
        yield row
      }
    }
    let given = 0
    let most = 0
    for await (const batch of source({ stream: () => endless(), format }).read()) {
      given += batch.items.reduce((sum, item) => sum + (item.text?.length ?? 0), 0)
      most = Math.max(most, taken - given)
      if (given > 10_000_000) break
    }
    // What it has taken and not given: one batch, and what waits in the parser.
    expect(most).toBeLessThan(1_500_000)
  })

  it('stops with the signal’s reason and lets go of the file', async () => {
    const path = join(folder, 'small.csv')
    writeFileSync(path, `Id,Message\n${Array.from({ length: 5000 }, (_, id) => `${id},text`).join('\n')}`)
    const reason = new Error('enough')
    const stop = new AbortController()
    const reading = (async () => {
      for await (const _ of source({ path, batchSize: 10 }).read({ signal: stop.signal })) stop.abort(reason)
    })()
    await expect(reading).rejects.toBe(reason)
  })

  it('refuses what it cannot work with, and names no path', async () => {
    expect(await codeOf(readAll({ path: join(folder, 'nowhere.csv') }))).toBe('bad-configuration')
    const refuse = (options: Partly): void => expect(() => source(options)).toThrow(expect.objectContaining({ code: 'bad-configuration' }))
    refuse({})
    refuse({ data: '', path: 'x' })
    refuse({ data: '', id: '' })
    refuse({ data: '', map: () => undefined, columns: { nativeId: 'a', text: 'b' } })
    refuse({ data: '', columns: { nativeId: 'a' } })
    refuse({ data: '', dates: { timeZone: 'Atlantis/Centre' } })
    refuse({ data: '', batchSize: 0 })
  })
})
