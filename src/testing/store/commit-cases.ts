import assert from 'node:assert/strict'
import type { Mention } from '../../mentions/mention.js'
import { collect } from '../collect.js'
import { heardAt, sampleMention } from './sample-mention.js'
import type { StoreCase } from './store-case.js'

const sourceId = 'contract:one'

/** Identity, revisions, deletions, checkpoints: what a commit owes. */
export const commitCases: readonly StoreCase[] = [
  {
    name: 'keeps a mention exactly as it was given',
    run: async (store) => {
      const given = sampleMention('a', {
        text: 'Ŵyl y môr 🎉 — quotes " and \\ and \u0000 and half a pair \ud83d, \u2028',
        author: { pseudonym: 'p_ann', bot: false },
        url: 'https://example.org/a?b=c&d',
        replyTo: 'm_z',
        metrics: { likes: 3 },
        status: 'open',
        spam: { score: 0.1, because: [] },
        addressed: ['p_bob'],
        updatedAt: '2026-03-01T11:00:00.000Z',
      })
      await store.commit({ sourceId, mentions: [given] })
      assert.deepEqual(await store.mention(given.id), given, 'mention(id) differs from what was committed')
      assert.deepEqual(await collect(store.mentions()), [given], 'mentions() differs from what was committed')
    },
  },
  {
    name: 'counts what a commit added, and nothing when it is committed again',
    run: async (store) => {
      const mentions = [sampleMention('a'), sampleMention('b'), sampleMention('c')]
      assert.deepEqual(await store.commit({ sourceId, mentions, checkpoint: 1 }), { added: 3, revised: 0, unchanged: 0, deleted: 0 })
      const before = await collect(store.mentions())
      assert.deepEqual(await store.commit({ sourceId, mentions, checkpoint: 1 }), { added: 0, revised: 0, unchanged: 3, deleted: 0 })
      assert.deepEqual(await collect(store.mentions()), before, 'committing again changed what is stored')
    },
  },
  {
    name: 'keeps the same mention twice in one batch once',
    run: async (store) => {
      const result = await store.commit({ sourceId, mentions: [sampleMention('a'), sampleMention('a'), sampleMention('a', { text: 'Edited.', ...heardAt('2026-03-03T08:00:00.000Z') })] })
      assert.deepEqual(result, { added: 1, revised: 1, unchanged: 1, deleted: 0 })
      assert.equal(await store.countMentions(), 1)
      assert.equal((await store.mention('m_a'))?.text, 'Edited.')
    },
  },
  {
    name: 'raises the revision on an edit and keeps the first dates',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [sampleMention('a')] })
      const edit = sampleMention('a', { text: 'Edited.', publishedAt: '2026-03-05T10:00:00.000Z', updatedAt: '2026-03-05T10:00:00.000Z', ...heardAt('2026-03-06T08:00:00.000Z') })
      assert.equal((await store.commit({ sourceId, mentions: [edit] })).revised, 1)
      const stored = await store.mention('m_a')
      assert.equal(stored?.revision, 2, 'the revision was not raised by one')
      assert.equal(stored.text, 'Edited.')
      assert.equal(stored.publishedAt, '2026-03-01T10:00:00.000Z', 'the first publication time was lost')
      assert.equal(stored.observedAt, '2026-03-02T08:00:00.000Z', 'the first observation was lost')
    },
  },
  {
    name: 'does not let an older version that arrives late win',
    run: async (store) => {
      const newer = sampleMention('a', { text: 'Second.', updatedAt: '2026-03-05T10:00:00.000Z' })
      const older = sampleMention('a', { text: 'First.', updatedAt: '2026-03-04T10:00:00.000Z', ...heardAt('2026-03-09T08:00:00.000Z') })
      await store.commit({ sourceId, mentions: [newer] })
      assert.equal((await store.commit({ sourceId, mentions: [older] })).unchanged, 1)
      assert.equal((await store.mention('m_a'))?.text, 'Second.')
    },
  },
  {
    name: 'takes a new like for news, not for an edit',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [sampleMention('a', { metrics: { likes: 1 } })] })
      const later = sampleMention('a', { metrics: { likes: 2 }, ...heardAt('2026-03-09T08:00:00.000Z') })
      assert.equal((await store.commit({ sourceId, mentions: [later] })).unchanged, 1)
      const stored = await store.mention('m_a')
      assert.equal(stored?.revision, 1)
      assert.deepEqual(stored.metrics, { likes: 2 })
    },
  },
  {
    name: 'empties what its source deleted, and a stale copy does not bring it back',
    run: async (store) => {
      const live = sampleMention('a', { author: { pseudonym: 'p_ann' }, url: 'https://example.org/ann/1', addressed: ['p_bob'], metrics: { likes: 1 } })
      await store.commit({ sourceId, mentions: [live] })
      const gone = sampleMention('a', { deletedAt: '2026-03-07T08:00:00.000Z', author: { pseudonym: 'p_ann' }, ...heardAt('2026-03-07T08:00:00.000Z') })
      assert.equal((await store.commit({ sourceId, mentions: [gone] })).deleted, 1)
      assert.equal((await store.commit({ sourceId, mentions: [gone] })).unchanged, 1, 'the same deletion counted twice')
      await store.commit({ sourceId, mentions: [live, { ...live, ...heardAt('2026-03-08T08:00:00.000Z') }] })
      const stored = await store.mention('m_a')
      assert.ok(stored?.deletedAt !== undefined, 'a stale copy brought a deleted mention back')
      const empty: Partial<Mention> = { text: stored.text, links: stored.links, tags: stored.tags, addressed: stored.addressed, places: stored.places }
      assert.deepEqual(empty, { text: '', links: [], tags: [], addressed: [], places: [] }, 'a deleted mention still says something')
      for (const field of ['title', 'author', 'url', 'metrics'] as const) assert.equal(stored[field], undefined, `a deleted mention still has its ${field}`)
      assert.equal(await store.countMentions(), 0, 'deleted mentions are counted without being asked for')
      assert.equal(await store.countMentions({ includeDeleted: true }), 1)
    },
  },
  {
    name: 'remembers a deletion of something it has never seen',
    run: async (store) => {
      const gone = sampleMention('a', { deletedAt: '2026-03-07T08:00:00.000Z' })
      assert.equal((await store.commit({ sourceId, mentions: [gone] })).deleted, 1)
      assert.equal((await store.commit({ sourceId, mentions: [sampleMention('a')] })).added, 0)
      assert.equal(await store.countMentions(), 0)
    },
  },
  {
    name: 'comes to the same however a stream is cut into batches',
    run: async (store, another) => {
      const stream = Array.from({ length: 24 }, (_, i) => sampleMention(`s${i % 7}`, {
        text: `Version ${Math.floor(i / 7)}`,
        ...heardAt(`2026-03-${String(3 + i).padStart(2, '0')}T08:00:00.000Z`),
        ...(i === 17 && { deletedAt: '2026-03-20T08:00:00.000Z' }),
      }))
      const other = await another()
      const whole = await store.commit({ sourceId, mentions: stream })
      const sum = { added: 0, revised: 0, unchanged: 0, deleted: 0 }
      for (let start = 0, size = 1; start < stream.length; start += size, size = (size % 5) + 1) {
        const part = await other.commit({ sourceId, mentions: stream.slice(start, start + size) })
        for (const key of ['added', 'revised', 'unchanged', 'deleted'] as const) sum[key] += part[key]
      }
      assert.deepEqual(sum, whole, 'the counts depend on the batches')
      assert.deepEqual(await collect(other.mentions({ includeDeleted: true })), await collect(store.mentions({ includeDeleted: true })), 'what is stored depends on the batches')
    },
  },
  {
    name: 'keeps the last checkpoint of every source, whatever JSON it is',
    run: async (store) => {
      assert.equal(await store.checkpoint('contract:none'), undefined, 'a source never heard has a checkpoint')
      const checkpoints = { 'contract:a': { since: '2026-01-01', seen: ['x', 'y\u0000', null, 1.5, true] }, 'contract:b': null, 'contract:c': 0, 'contract:d': '' }
      for (const [id, checkpoint] of Object.entries(checkpoints)) await store.commit({ sourceId: id, mentions: [], checkpoint })
      for (const [id, checkpoint] of Object.entries(checkpoints)) assert.deepEqual(await store.checkpoint(id), checkpoint, `the checkpoint of ${id} came back otherwise`)
      assert.deepEqual(await store.checkpoints(), checkpoints)
      await store.commit({ sourceId: 'contract:a', mentions: [], checkpoint: 'next' })
      await store.commit({ sourceId: 'contract:a', mentions: [sampleMention('a')] })
      assert.equal(await store.checkpoint('contract:a'), 'next', 'a commit without a checkpoint changed it')
    },
  },
  {
    name: 'keeps a batch and its checkpoint together or not at all',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [sampleMention('a')], checkpoint: 'before' })
      const impossible = sampleMention('c', { publishedAt: 'no time at all', retainUntil: 'nor this', metrics: { likes: 1n as unknown as number } })
      const attempt = store.commit({ sourceId, mentions: [sampleMention('b'), impossible], checkpoint: 'after' })
      await assert.rejects(attempt, 'a mention that cannot be kept was accepted')
      assert.equal(await store.checkpoint(sourceId), 'before', 'the checkpoint went on without its batch')
      assert.equal(await store.mention('m_b'), undefined, 'half a batch was kept')
    },
  },
  {
    name: 'keeps every mention of commits made at the same time',
    run: async (store) => {
      const batches = Array.from({ length: 8 }, (_, b) => Array.from({ length: 25 }, (_, i) => sampleMention(`x${(b * 10 + i) % 60}`)))
      const results = await Promise.all(batches.map((mentions, b) => store.commit({ sourceId: `contract:${b}`, mentions, checkpoint: b })))
      const added = results.reduce((sum, result) => sum + result.added, 0)
      const distinct = new Set(batches.flat().map(({ id }) => id)).size
      assert.equal(await store.countMentions(), distinct)
      assert.equal(added, distinct, 'a mention was counted as added twice, or not at all')
      assert.equal(Object.keys(await store.checkpoints()).length, 8)
    },
  },
  {
    name: 'does not change when the caller changes what it gave or got',
    run: async (store) => {
      const given = sampleMention('a')
      await store.commit({ sourceId, mentions: [given], checkpoint: { list: [1] } })
      given.tags.push('changed')
      const got = await store.mention('m_a')
      got?.tags.push('changed too')
      assert.deepEqual((await store.mention('m_a'))?.tags, ['bins'])
    },
  },
]
