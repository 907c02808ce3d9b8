import assert from 'node:assert/strict'
import { collect } from '../collect.js'
import { sampleMention } from './sample-mention.js'
import type { StoreCase } from './store-case.js'

const sourceId = 'contract:one'

/** Order, paging, queries and duplicates: what reading owes. */
export const readCases: readonly StoreCase[] = [
  {
    name: 'reads by publication time, then id, every mention once, over many pages',
    run: async (store) => {
      const count = 1_203
      // Many share a time, so that pages end among equals.
      const mentions = Array.from({ length: count }, (_, i) => sampleMention(String((i * 7919) % count).padStart(5, '0'), {
        publishedAt: new Date(Date.UTC(2026, 0, 1) + ((i * 31) % 40) * 60_000 + (i % 2)).toISOString(),
      }))
      await store.commit({ sourceId, mentions })
      const expected = [...mentions].sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
      assert.deepEqual((await collect(store.mentions())).map(({ id }) => id), expected)
      assert.equal(await store.countMentions(), count)
    },
  },
  {
    name: 'orders times by when they were, however they are written',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [
        sampleMention('c', { publishedAt: '2026-03-01T10:00:01Z' }),
        sampleMention('b', { publishedAt: '2026-03-01T10:00:00.5Z' }),
        sampleMention('a', { publishedAt: '2026-03-01T10:00:00Z' }),
      ] })
      assert.deepEqual((await collect(store.mentions())).map(({ id }) => id), ['m_a', 'm_b', 'm_c'])
    },
  },
  {
    name: 'answers each part of a query, and all of them together',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [
        sampleMention('a', { publishedAt: '2026-03-01T00:00:00.000Z' }),
        sampleMention('b', { publishedAt: '2026-03-02T00:00:00.000Z', sourceId: 'contract:two' }),
        sampleMention('c', { publishedAt: '2026-03-03T00:00:00.000Z', venue: { id: 'v_other', name: 'Other', kind: 'blog' } }),
        sampleMention('d', { publishedAt: '2026-03-04T00:00:00.000Z', problems: [{ id: 'potholes', score: 1, because: [] }] }),
        sampleMention('e', { publishedAt: '2026-03-05T00:00:00.000Z', deletedAt: '2026-03-06T00:00:00.000Z' }),
        sampleMention('f', { publishedAt: '2026-03-06T00:00:00.000Z', duplicateOf: 'm_a' }),
      ] })
      const expectations = [
        [{}, 'abcdf'],
        [{ from: '2026-03-02T00:00:00Z' }, 'bcdf'],
        [{ to: '2026-03-02T00:00:00Z' }, 'a'],
        [{ from: '2026-03-02T01:00:00+01:00', to: '2026-03-04T00:00:00Z' }, 'bc'],
        [{ sourceId: 'contract:two' }, 'b'],
        [{ venueId: 'v_other' }, 'c'],
        [{ problemId: 'potholes' }, 'd'],
        [{ problemId: 'none' }, ''],
        [{ includeDeleted: true }, 'abcdef'],
        [{ includeDuplicates: false }, 'abcd'],
        [{ sourceId, venueId: 'v_square', problemId: 'missed-bins', from: '2026-03-01T00:00:00Z', includeDuplicates: false }, 'a'],
      ] as const
      for (const [query, ids] of expectations) {
        const found = (await collect(store.mentions(query))).map(({ id }) => id.slice(2)).join('')
        assert.equal(found, ids, `mentions(${JSON.stringify(query)})`)
        assert.equal(await store.countMentions(query), ids.length, `countMentions(${JSON.stringify(query)})`)
      }
    },
  },
  {
    name: 'goes on reading while mentions come and go',
    run: async (store) => {
      const mentions = Array.from({ length: 700 }, (_, i) => sampleMention(String(i).padStart(4, '0')))
      await store.commit({ sourceId, mentions })
      const seen: string[] = []
      for await (const { id } of store.mentions()) {
        seen.push(id)
        if (seen.length === 5) await store.commit({ sourceId, mentions: [sampleMention('00000'), sampleMention('9999')] })
      }
      assert.equal(new Set(seen).size, seen.length, 'a mention was read twice')
      const missed = mentions.filter(({ id }) => !seen.includes(id))
      assert.equal(missed.length, 0, 'mentions that were there throughout were missed')
    },
  },
  {
    name: 'lets a reader stop early',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [sampleMention('a'), sampleMention('b')] })
      for await (const mention of store.mentions()) {
        assert.equal(mention.id, 'm_a')
        break
      }
      assert.equal(await store.countMentions(), 2)
    },
  },
  {
    name: 'marks duplicates and clears the mark, and polling again leaves it',
    run: async (store) => {
      const mentions = [sampleMention('a'), sampleMention('b'), sampleMention('c')]
      await store.commit({ sourceId, mentions })
      await store.markDuplicates([['m_b', 'm_a'], ['m_c', 'm_a'], ['m_nowhere', 'm_a']])
      assert.equal((await store.mention('m_b'))?.duplicateOf, 'm_a')
      assert.equal(await store.mention('m_nowhere'), undefined, 'marking made a mention')
      assert.deepEqual((await store.commit({ sourceId, mentions })).unchanged, 3)
      assert.equal((await store.mention('m_b'))?.duplicateOf, 'm_a', 'polling again took the mark away')
      assert.equal((await store.mention('m_b'))?.revision, 1, 'a mark counted as an edit')
      await store.markDuplicates(new Map([['m_b', null]]))
      assert.equal((await store.mention('m_b'))?.duplicateOf, undefined)
      assert.deepEqual((await collect(store.mentions({ includeDuplicates: false }))).map(({ id }) => id), ['m_a', 'm_b'])
    },
  },
]
