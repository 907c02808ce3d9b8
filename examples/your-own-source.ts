// A source is a plain object: an id, what it can do, and read(). The contract says whether it keeps its promises.
import { SourceError, type Batch, type Source } from 'civic-cafe/sources'
import { sourceContract } from 'civic-cafe/testing'

interface Card { readonly id: string; readonly said: string; readonly on: string }

/** The suggestion cards on a library's notice board, as somebody typed them up. The checkpoint is how many were read. */
function noticeBoard(library: string, cards: readonly Card[]): Source<number> {
  return {
    id: `notice-board:${library}`,
    capabilities: { resumable: true, order: 'oldest-first', edits: false, deletions: false },
    async *read({ after = 0, signal } = {}): AsyncGenerator<Batch<number>> {
      if (!Number.isInteger(after) || after < 0) throw new SourceError('bad-checkpoint', 'This is not a number of cards.')
      for (let read = after; read < cards.length; read += 10) {
        signal?.throwIfAborted()
        const batch = cards.slice(read, read + 10)
        yield {
          items: batch.map(({ id, said, on }) => ({ nativeId: id, kind: 'comment', text: said, publishedAt: `${on}T00:00:00Z`, datePrecision: 'day', venue: { nativeId: library, name: `${library} library`, kind: 'other' } })),
          checkpoint: read + batch.length,
          faults: [],
        }
      }
      signal?.throwIfAborted()
    },
  }
}

const cards = Array.from({ length: 23 }, (_, i) => ({ id: `card-${i}`, said: `Card ${i}: please open on Sundays`, on: `2025-10-${String(i + 1).padStart(2, '0')}` }))
for (const { name, run } of sourceContract(() => noticeBoard('Larkmead', cards), { minimumItems: 23 })) {
  await run()
  console.log(`kept: ${name}`)
}
