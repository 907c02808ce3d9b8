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

/** Where two contents differ, as paths with what stands there: a whole store is too much for a test to print. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    return keys.flatMap((key) => differences(expected[key], actual[key], `${path}/${key}`))
  }
  return Object.is(expected, actual) ? [] : [`${path}: ${JSON.stringify(expected)} became ${JSON.stringify(actual)}`]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
