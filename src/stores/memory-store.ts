import { byCodeUnit } from '../core/compare.js'
import { giveWay } from '../core/give-way.js'
import type { Json } from '../core/json.js'
import type { Mention } from '../mentions/mention.js'
import { pseudonymFor } from '../mentions/pseudonym.js'
import { erasureMark, withoutAddressees } from './forget.js'
import { appendTo } from './memory/memory-ledger.js'
import { emptyState, jsonCopy } from './memory/memory-state.js'
import { eraseFrom, purgeFrom } from './memory/memory-rights.js'
import { answersQuery, authorPseudonym, byPublication, canonicalInstant } from './mention-order.js'
import { mergeBatch } from './merge/merge-batch.js'
import { StoreError } from './store-error.js'
import type { DataSubject, MentionQuery, Store } from './store.js'

const mentionsPerPage = 250

/**
 * A store in memory: for tests, for trying things out, and for runs whose result is all that matters. It keeps every
 * promise of the contract except that nothing is left when the process ends.
 *
 * @example
 * ```ts
 * const store = memoryStore()
 * await store.commit({ sourceId: 'feed:https://example.org/rss', mentions, checkpoint })
 * for await (const mention of store.mentions({ problemId: 'missed-bins' })) console.log(mention.text)
 * ```
 */
export function memoryStore(): Store {
  const state = emptyState()
  let closed = false

  const whenOpen = <T>(deed: () => T): T => {
    if (closed) throw new StoreError('closed', 'The store has been closed.')
    return deed()
  }

  // The order is fixed at the first step; what is removed while somebody reads is passed over.
  async function* inOrder(select: () => (mention: Mention) => boolean): AsyncGenerator<Mention> {
    const ids = whenOpen(() => [...state.mentions.values()].filter(select()).sort(byPublication).map(({ id }) => id))
    for (const [index, id] of ids.entries()) {
      // As a database would after each page.
      if (index > 0 && index % mentionsPerPage === 0) await giveWay()
      const mention = whenOpen(() => state.mentions.get(id))
      if (mention !== undefined) yield jsonCopy(mention)
    }
  }

  const pseudonymOf = ({ key, platform, handle }: DataSubject): string => pseudonymFor(key, platform, handle)

  return {
    commit: async ({ sourceId, mentions, checkpoint }) => whenOpen(() => {
      const isErased = (trace: string): boolean => state.erased.size > 0 && state.erased.has(erasureMark(trace))
      const heard = jsonCopy(mentions).map((mention) => withoutAddressees(mention, isErased))
      const kept = checkpoint === undefined ? undefined : jsonCopy(checkpoint)
      const { changed, result } = mergeBatch(heard, state.mentions, isErased)
      // Nothing above touches the state and nothing below can throw: all of it is kept or none.
      for (const [id, mention] of changed) state.mentions.set(id, mention)
      if (kept !== undefined) state.checkpoints.set(sourceId, kept)
      return result
    }),
    checkpoint: async (sourceId) => whenOpen(() => jsonCopyOf(state.checkpoints.get(sourceId))),
    checkpoints: async () => whenOpen(() => jsonCopy(Object.fromEntries([...state.checkpoints].sort(([a], [b]) => byCodeUnit(a, b))))),

    mentions: (query: MentionQuery = {}) => inOrder(() => answersQuery(query)),
    mention: async (id) => whenOpen(() => jsonCopyOf(state.mentions.get(id))),
    countMentions: async (query = {}) => whenOpen(() => {
      const answers = answersQuery(query)
      let count = 0
      for (const mention of state.mentions.values()) if (answers(mention)) count++
      return count
    }),
    markDuplicates: async (marks) => whenOpen(() => {
      for (const [id, duplicateOf] of marks) {
        const mention = state.mentions.get(id)
        if (mention === undefined) continue
        const { duplicateOf: _before, ...unmarked } = mention
        state.mentions.set(id, duplicateOf === null ? unmarked : { ...unmarked, duplicateOf })
      }
    }),

    saveSnapshot: async (at, snapshot) => whenOpen(() => {
      state.snapshots.set(canonicalInstant(at), { at, snapshot: jsonCopy(snapshot) })
    }),
    latestSnapshot: async (atOrBefore) => whenOpen(() => {
      const limit = atOrBefore === undefined ? undefined : canonicalInstant(atOrBefore)
      const newest = [...state.snapshots.keys()].filter((at) => limit === undefined || at <= limit).sort(byCodeUnit).at(-1)
      return newest === undefined ? undefined : jsonCopyOf(state.snapshots.get(newest))
    }),
    snapshots: async () => whenOpen(() => [...state.snapshots].sort(([a], [b]) => byCodeUnit(a, b)).map(([, { at }]) => at)),

    saveRun: async (id, report) => whenOpen(() => {
      state.runs.set(id, jsonCopy(report))
    }),
    runs: async function* () {
      const ids = whenOpen(() => [...state.runs.keys()].sort(byCodeUnit))
      for (const id of ids) {
        const report = whenOpen(() => jsonCopyOf(state.runs.get(id)))
        if (report !== undefined) yield { id, report }
      }
    },

    append: async (stream, expectedVersion, events) => whenOpen(() => {
      const [version = 0] = appendTo(state, [{ stream, expectedVersion, events }])
      return version
    }),
    appendAll: async (appends) => whenOpen(() => appendTo(state, appends)),
    ledger: async function* (stream) {
      const streams = stream === undefined ? whenOpen(() => [...state.ledger.keys()].sort(byCodeUnit)) : [stream]
      for (const name of streams) {
        const events: readonly Json[] = whenOpen(() => state.ledger.get(name) ?? [])
        for (const [index, event] of events.entries()) {
          yield whenOpen(() => ({ stream: name, version: index + 1, event: jsonCopy(event) }))
        }
      }
    },

    purge: async (now) => whenOpen(() => ({ mentions: purgeFrom(state, now) })),
    erase: async (subject) => whenOpen(() => ({ mentions: eraseFrom(state, pseudonymOf(subject)) })),
    access: (subject) => inOrder(() => {
      const pseudonym = pseudonymOf(subject)
      return (mention) => authorPseudonym(mention) === pseudonym
    }),

    close: async () => {
      closed = true
      for (const part of Object.values(state)) (part as Map<string, unknown> | Set<string>).clear()
    },
  }
}

function jsonCopyOf<T>(value: T | undefined): T | undefined {
  return value === undefined ? undefined : jsonCopy(value)
}
