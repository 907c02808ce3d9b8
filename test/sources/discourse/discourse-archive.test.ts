import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { discourse, discourseArchive, SourceItem } from 'civic-cafe/sources'
import type { Batch, DiscourseArchiveOptions, LineCheckpoint } from 'civic-cafe/sources'
import { sourceIdentity } from 'civic-cafe/mentions'
import { dataFolder, dataPath } from '../../support/data.js'
import { sourceContract } from 'civic-cafe/testing'
import { codeOf } from '../http/loopback.js'
import { post } from './forum-server.js'

const folder = mkdtempSync(join(tmpdir(), 'civic-cafe-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const url = 'https://forum.example'
const lines = (values: readonly unknown[]): string => values.map((value) => typeof value === 'string' ? value : JSON.stringify(value)).join('\n')
async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size)
}
async function readAll(options: Omit<DiscourseArchiveOptions, 'url'>, after?: LineCheckpoint): Promise<Batch<LineCheckpoint>[]> {
  const batches: Batch<LineCheckpoint>[] = []
  for await (const batch of discourseArchive({ url, ...options }).read(after === undefined ? {} : { after })) batches.push(batch)
  return batches
}
const ids = (batches: readonly Batch<LineCheckpoint>[]): string[] => batches.flatMap(({ items }) => items.map(({ nativeId }) => nativeId))

describe('discourseArchive', () => {
  const recording = lines(Array.from({ length: 23 }, (_, i) => post(i + 1)))
  for (const { name, run } of sourceContract(() => discourseArchive({ url, posts: () => chunksOf(recording, 999), batchSize: 5 }), { minimumItems: 23, handles: ['resident3', 'Resident 3'] })) it(name, run)
})

describe('discourseArchive', () => {
  it('replays a recording in the order of its file, from a packed file and from chunks of any size', async () => {
    const text = lines([post(3), post(1), post(2, { cooked: '<p>Café, naïve, 🗑️</p>' })])
    const path = join(folder, 'posts.ndjson.gz')
    writeFileSync(path, gzipSync(text))
    const packed = await readAll({ posts: path, batchSize: 2 })
    expect(packed.map(({ checkpoint }) => checkpoint.line)).toEqual([2, 3])
    expect(ids(packed)).toEqual(['100/4', '100/2', '100/3'])
    for (const size of [1, 7, 10_000]) expect(await readAll({ posts: () => chunksOf(text, size), batchSize: 2 })).toEqual(packed)
  })

  it('takes titles, categories and tags from the topics', async () => {
    const topics = lines([{ id: 101, title: 'Fly-tipping', slug: 'fly', category_id: 8, tags: ['waste', { name: 'east' }] }, 'rubbish', { id: 102, archetype: 'private_message' }])
    const [batch] = await readAll({ posts: () => chunksOf(lines([post(10), post(20)]), 999), topics: () => chunksOf(topics, 50), categoryNames: new Map([[8, 'Streets']]) })
    expect(batch?.items).toMatchObject([{ title: 'Fly-tipping', tags: ['waste', 'east'], venue: { name: 'Streets' }, url: 'https://forum.example/t/fly/101/1' }])
  })

  it('goes on after a bad line and names it', async () => {
    const [batch] = await readAll({ posts: () => chunksOf(`${lines([post(1), '{"id": 2, "top', post(3), 'null'])}\n\n`, 64) })
    expect([batch?.items.length, batch?.faults.map(({ code, index }) => [code, index])]).toEqual([2, [['bad-item', 1], ['bad-item', 3]]])
  })

  it('resumes after any checkpoint, and says when the recording has shrunk', async () => {
    const posts = (): AsyncIterable<Uint8Array> => chunksOf(lines([post(1), post(2), post(3), post(4), post(5)]), 100)
    const whole = await readAll({ posts, batchSize: 2 })
    for (const [at, { checkpoint }] of whole.entries()) {
      expect(ids(await readAll({ posts, batchSize: 2 }, checkpoint))).toEqual(ids(whole.slice(at + 1)))
    }
    expect(await codeOf(readAll({ posts }, { line: 99 }))).toBe('bad-checkpoint')
    expect(await codeOf(readAll({ posts }, {} as never))).toBe('bad-checkpoint')
  })

  it('identifies posts as the live forum does', () => {
    const archive = sourceIdentity(discourseArchive({ url, posts: 'posts.ndjson' }).id)
    expect(archive).toEqual(sourceIdentity(discourse({ url }).id))
  })

  it('names a file that is missing or damaged by code, not by path', async () => {
    expect(await codeOf(readAll({ posts: join(folder, 'nowhere.ndjson') }))).toBe('bad-configuration')
    const broken = join(folder, 'broken.ndjson.gz')
    writeFileSync(broken, gzipSync(lines([post(1)])).subarray(0, 40))
    expect(await codeOf(readAll({ posts: broken }))).toBe('truncated')
  })

  it.skipIf(dataFolder === undefined)('replays a whole real forum: every post an item or a skip, and replies that resolve', async () => {
    const options = { posts: dataPath('forum-discourse', 'posts.ndjson.gz'), topics: dataPath('forum-discourse', 'topics.ndjson.gz') }
    const batches = await readAll(options)
    const items = batches.flatMap((batch) => [...batch.items])
    expect(batches.flatMap(({ faults }) => faults)).toEqual([])
    // 36,990 posts, of which 95 are moderators' and small actions.
    expect([items.length, new Set(items.map(({ nativeId }) => nativeId)).size]).toEqual([36_895, 36_895])
    const known = new Set(items.map(({ nativeId }) => nativeId))
    const replies = items.flatMap(({ replyTo }) => replyTo === undefined ? [] : [replyTo])
    expect(replies).toHaveLength(10_068)
    expect(replies.filter((id) => !known.has(id)).length / replies.length).toBeLessThan(0.01)
    expect(items.filter(({ deleted }) => deleted === true)).toHaveLength(22)
    expect(new Set(items.map(({ thread }) => thread)).size).toBe(5046)
    expect(items.find((item) => !SourceItem.safeParse(item).success)).toBeUndefined()
    const half = batches[36]
    expect(half).toBeDefined()
    const rest = await readAll(options, half?.checkpoint)
    expect(ids(rest)).toEqual(ids(batches.slice(37)))
  })
})
