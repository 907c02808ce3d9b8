import { pgliteStore } from 'civic-cafe/stores'

/** Everything a store holds that a later step reads, in one value that can be compared. */
export async function storeContents(folder: string): Promise<Record<string, unknown>> {
  const store = await pgliteStore({ folder })
  try {
    const snapshots: unknown[] = []
    for (const at of await store.snapshots()) snapshots.push(await store.latestSnapshot(at))
    return {
      mentions: await all(store.mentions({ includeDeleted: true })),
      checkpoints: await store.checkpoints(),
      snapshots,
      ledger: await all(store.ledger()),
      // A run that was killed and begun again counts what was left to hear: its figures differ, its place does not.
      runs: (await all(store.runs())).map(({ id }) => id),
    }
  } finally {
    await store.close()
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}
