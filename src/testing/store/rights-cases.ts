import assert from 'node:assert/strict'
import { pseudonymFor } from '../../mentions/pseudonym.js'
import type { DataSubject, Store } from '../../stores/store.js'
import { collect } from '../collect.js'
import { rejectsWithCode } from '../reject-with.js'
import { heardAt, sampleMention } from './sample-mention.js'
import type { StoreCase } from './store-case.js'

const sourceId = 'contract:one'
const subject: DataSubject = { platform: 'forum:example.org', handle: 'ann', key: 'a key for the contract, no secret' }
const ann = pseudonymFor(subject.key, subject.platform, subject.handle)

/** Retention, erasure, access, closing. */
export const rightsCases: readonly StoreCase[] = [
  {
    name: 'purges what is past its time and nothing else',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [
        sampleMention('a', { retainUntil: '2026-06-01T00:00:00.000Z', author: { pseudonym: ann } }),
        sampleMention('b', { retainUntil: '2026-06-02T00:00:00.000Z', author: { pseudonym: 'p_bob' } }),
        sampleMention('c', { retainUntil: '2026-06-03T00:00:00.000Z', duplicateOf: 'm_a' }),
        sampleMention('d', { retainUntil: '2026-06-01T00:00:00.000Z', author: { pseudonym: 'p_bob' } }),
      ], checkpoint: 7 })
      await store.saveSnapshot('2026-03-03T00:00:00.000Z', { members: [{ pseudonym: ann, share: 1 }, { pseudonym: 'p_bob', share: 1 }] })
      assert.deepEqual(await store.purge(new Date('2026-05-31T00:00:00.000Z')), { mentions: 0 })
      assert.deepEqual(await store.purge(new Date('2026-06-02T00:00:00.000Z')), { mentions: 2 })
      assert.deepEqual(await store.purge(new Date('2026-06-02T00:00:00.000Z')), { mentions: 0 })
      assert.deepEqual((await collect(store.mentions({ includeDuplicates: false }))).map(({ id }) => id), ['m_b', 'm_c'], 'what repeated a purged mention must stand for itself')
      assert.deepEqual((await store.latestSnapshot())?.snapshot, { members: [{ pseudonym: 'p_bob', share: 1 }] }, 'a snapshot still holds somebody heard only in what was purged')
      assert.equal(await store.checkpoint(sourceId), 7, 'purging lost a checkpoint')
    },
  },
  {
    name: 'purges from snapshots who has deleted at the source all they said',
    run: async (store) => {
      await fill(store)
      const gone = { deletedAt: '2026-03-05T00:00:00.000Z', ...heardAt('2026-03-05T01:00:00.000Z') }
      await store.commit({ sourceId, mentions: [sampleMention('a', gone)] })
      assert.deepEqual(await store.purge(new Date('2026-03-06T00:00:00.000Z')), { mentions: 0 })
      assert.equal(JSON.stringify(await store.latestSnapshot()).includes(ann), true, 'somebody who is still heard has left a snapshot')
      await store.commit({ sourceId, mentions: [sampleMention('b', gone)] })
      assert.deepEqual(await store.purge(new Date('2026-03-06T00:00:00.000Z')), { mentions: 0 })
      assert.deepEqual((await store.latestSnapshot())?.snapshot, { communities: [{ id: 'c_1', members: [{ pseudonym: 'p_bob', share: 1 }], representativeMentions: ['m_a', 'm_c'] }] })
    },
  },
  {
    name: 'shows a person everything they said, and nothing of others',
    run: async (store) => {
      await fill(store)
      const shown = await collect(store.access(subject))
      assert.deepEqual(shown.map(({ id }) => id), ['m_a', 'm_b'])
      assert.deepEqual(await collect(store.access({ ...subject, handle: 'nobody' })), [])
      assert.deepEqual(await collect(store.access({ ...subject, key: 'another key of enough length' })), [], 'without the key there is no link')
    },
  },
  {
    name: 'erases what a person said and every trace of them',
    run: async (store) => {
      await fill(store)
      assert.deepEqual(await store.erase(subject), { mentions: 2 })
      assert.deepEqual(await collect(store.access(subject)), [])
      assert.deepEqual((await store.mention('m_c'))?.addressed, ['p_bob'], 'a pseudonym stayed among those addressed')
      assert.equal((await store.mention('m_c'))?.duplicateOf, undefined, 'a mark points at what was erased')
      assert.equal((await everything(store)).includes(ann), false, 'the pseudonym is still somewhere in the store')
      const snapshot = (await store.latestSnapshot())?.snapshot
      assert.deepEqual(snapshot, { communities: [{ id: 'c_1', members: [{ pseudonym: 'p_bob', share: 1 }], representativeMentions: ['m_c'] }] })
      assert.deepEqual(await store.erase(subject), { mentions: 0 })
    },
  },
  {
    name: 'does not take back in what was erased when the source is read again',
    run: async (store) => {
      await fill(store)
      await store.erase(subject)
      await fill(store)
      const later = sampleMention('c', { text: 'Edited: thanks both.', author: { pseudonym: 'p_bob' }, addressed: [ann, 'p_bob'], ...heardAt('2026-04-01T00:00:00.000Z') })
      assert.equal((await store.commit({ sourceId, mentions: [later] })).revised, 1)
      assert.equal(await store.mention('m_a'), undefined, 'an erased mention came back with the next poll')
      assert.deepEqual((await store.mention('m_c'))?.addressed, ['p_bob'], 'an erased person is addressed again')
    },
  },
  {
    name: 'erases for good while others commit',
    run: async (store) => {
      const said = Array.from({ length: 40 }, (_, i) => sampleMention(`own${i}`, { author: { pseudonym: ann } }))
      await store.commit({ sourceId, mentions: said })
      await Promise.all([
        store.erase(subject),
        ...Array.from({ length: 6 }, (_, i) => store.commit({ sourceId, mentions: said.slice(i * 5, i * 5 + 12), checkpoint: i })),
      ])
      assert.equal(await store.countMentions({ includeDeleted: true }), 0, 'a commit under way brought back what was erased')
    },
  },
  {
    name: 'refuses every method once it is closed, and closes twice without harm',
    run: async (store) => {
      await store.commit({ sourceId, mentions: [sampleMention('a'), sampleMention('b')] })
      const reading = store.mentions()[Symbol.asyncIterator]()
      await reading.next()
      await store.close()
      await store.close()
      const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
        commit: () => store.commit({ sourceId, mentions: [] }),
        checkpoint: () => store.checkpoint(sourceId),
        checkpoints: () => store.checkpoints(),
        mentions: () => collect(store.mentions()),
        'mentions, already begun': () => reading.next(),
        mention: () => store.mention('m_a'),
        countMentions: () => store.countMentions(),
        markDuplicates: () => store.markDuplicates([]),
        saveSnapshot: () => store.saveSnapshot('2026-03-01T00:00:00Z', {}),
        latestSnapshot: () => store.latestSnapshot(),
        snapshots: () => store.snapshots(),
        saveRun: () => store.saveRun('r', {}),
        runs: () => collect(store.runs()),
        append: () => store.append('s', 0, [1]),
        ledger: () => collect(store.ledger()),
        purge: () => store.purge(new Date(0)),
        erase: () => store.erase(subject),
        access: () => collect(store.access(subject)),
      }
      for (const [name, deed] of Object.entries(deeds)) await rejectsWithCode(deed, 'closed', `${name} on a closed store`)
    },
  },
]

async function fill(store: Store): Promise<void> {
  await store.commit({ sourceId, mentions: [
    sampleMention('a', { author: { pseudonym: ann } }),
    sampleMention('b', { author: { pseudonym: ann }, publishedAt: '2026-03-02T10:00:00.000Z' }),
    sampleMention('c', { author: { pseudonym: 'p_bob' }, addressed: [ann, 'p_bob'], publishedAt: '2026-03-03T10:00:00.000Z', duplicateOf: 'm_a' }),
    sampleMention('d', { author: { account: 'forum:example.org/council' } }),
  ] })
  await store.saveSnapshot('2026-03-04T00:00:00.000Z', {
    communities: [{ id: 'c_1', members: [{ pseudonym: ann, share: 0.5 }, { pseudonym: 'p_bob', share: 1 }], representativeMentions: ['m_a', 'm_c'] }],
  })
  await store.saveRun('run-1', { note: `about ${ann}` })
}

async function everything(store: Store): Promise<string> {
  return JSON.stringify([
    await collect(store.mentions({ includeDeleted: true })),
    await store.checkpoints(),
    await store.latestSnapshot(),
    await collect(store.runs()),
    await collect(store.ledger()),
  ])
}
