import { findDuplicates, type ComparableMention } from '../mentions/duplicates/find-duplicates.js'
import type { Store } from '../stores/store.js'

/** Finds what says the same among everything kept, and records which mention repeats which. @internal */
export async function markDuplicates(store: Pick<Store, 'mentions' | 'markDuplicates'>): Promise<void> {
  await store.markDuplicates(findDuplicates(await comparables(store)))
}

// Of everything ever heard only what is compared is held at once.
async function comparables(store: Pick<Store, 'mentions'>): Promise<ComparableMention[]> {
  const all: ComparableMention[] = []
  for await (const { id, publishedAt, title, text, url, duplicateOf, deletedAt } of store.mentions()) {
    all.push({ id, publishedAt, text, ...(title !== undefined && { title }), ...(url !== undefined && { url }), ...(duplicateOf !== undefined && { duplicateOf }), ...(deletedAt !== undefined && { deletedAt }) })
  }
  return all
}
