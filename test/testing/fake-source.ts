import type { Json } from '../../src/core/json.js'
import type { SourceItem } from '../../src/sources/source-item.js'
import { SourceError } from '../../src/sources/source-error.js'
import type { Batch, ReadOptions, Source } from '../../src/sources/source.js'

/** Items said one after another by a handful of invented people. */
export function fakeItems(count: number): SourceItem[] {
  return Array.from({ length: count }, (_, i) => ({
    nativeId: `n${i + 1}`,
    kind: 'post',
    text: `Post number ${i + 1}`,
    publishedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
    author: { handle: `resident_${i % 5}`, displayName: `Person Number${i % 5}` },
    venue: { nativeId: 'square', name: 'The square', kind: 'forum' },
  }))
}

export interface FakeOptions {
  readonly id?: string | undefined
  readonly items?: readonly SourceItem[] | undefined
  readonly size?: number | undefined
}

/** A source that keeps every promise, over items in memory. */
export function fakeSource({ id = 'fake:https://square.example', items = fakeItems(23), size = 5 }: FakeOptions = {}): Source<Json> {
  return {
    id,
    version: '1',
    capabilities: { resumable: true, order: 'oldest-first', edits: false, deletions: false },
    read: async function* ({ after, signal }: ReadOptions<Json> = {}): AsyncGenerator<Batch<Json>> {
      const start = after === undefined ? 0 : positionOf(after)
      for (let position = start; position < items.length; position += size) {
        await Promise.resolve()
        signal?.throwIfAborted()
        const end = Math.min(position + size, items.length)
        yield { items: items.slice(position, end), checkpoint: { done: end }, faults: [], cost: { requests: 1, bytes: 100 } }
      }
      signal?.throwIfAborted()
    },
  }
}

function positionOf(checkpoint: Json): number {
  if (typeof checkpoint === 'object' && checkpoint !== null && 'done' in checkpoint && typeof checkpoint.done === 'number') return checkpoint.done
  throw new SourceError('bad-checkpoint', 'This is no checkpoint of the fake source.')
}
