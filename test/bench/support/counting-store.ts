import { memoryStore, type Store } from 'civic-cafe/stores'

/** A store that keeps checkpoints and otherwise only counts, so that what grows is not the store. */
export function countingStore(): Store {
  const store = memoryStore()
  return { ...store, commit: async ({ sourceId, mentions, checkpoint }) => {
    await store.commit({ sourceId, mentions: [], checkpoint })
    return { added: mentions.length, revised: 0, unchanged: 0, deleted: 0 }
  } }
}
