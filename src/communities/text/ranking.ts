/** The best so many documents of those offered: highest similarity first, of equal ones the lower number. */
export interface Ranking {
  /** Whether a document came in; if it did not, nor would one of a higher number and no higher similarity. */
  offer(document: number, similarity: number): boolean
  clear(): void
  size(): number
  document(place: number): number
  similarity(place: number): number
  /** The similarity of the last that would be in among `scores` of those `touched`; −∞ while they are fewer. */
  threshold(scores: Float64Array, touched: Int32Array, touches: number): number
}

/** @param most - how many there is room for. */
export function createRanking(most: number): Ranking {
  // No more room than ever was needed: `most` may be far more than there are documents.
  const documents: number[] = []
  const similarities: number[] = []
  const heap: number[] = []
  return {
    offer(document, similarity) {
      const full = documents.length === most
      if (full) {
        const worst = similarities[most - 1] as number
        if (similarity < worst || (similarity === worst && document > (documents[most - 1] as number))) return false
      }
      let place = full ? most - 1 : documents.length
      for (; place > 0 && (similarity > (similarities[place - 1] as number) || (similarity === similarities[place - 1] && document < (documents[place - 1] as number))); place--) {
        documents[place] = documents[place - 1] as number
        similarities[place] = similarities[place - 1] as number
      }
      documents[place] = document
      similarities[place] = similarity
      return true
    },
    clear() {
      documents.length = 0
      similarities.length = 0
    },
    size: () => documents.length,
    document: (place) => documents[place] as number,
    similarity: (place) => similarities[place] as number,
    threshold(scores, touched, touches) {
      if (touches < most) return -Infinity
      heap.length = 0
      for (let i = 0; i < touches; i++) {
        const score = scores[touched[i] as number] as number
        if (heap.length < most) rise(heap, score)
        else if (score > (heap[0] as number)) sink(heap, score)
      }
      return heap[0] as number
    },
  }
}

/** Adds a number to a heap whose least is on top. */
function rise(heap: number[], value: number): void {
  let at = heap.length
  for (let above = (at - 1) >> 1; at > 0 && (heap[above] as number) > value; above = (at - 1) >> 1) {
    heap[at] = heap[above] as number
    at = above
  }
  heap[at] = value
}

/** Puts a number in place of the least. */
function sink(heap: number[], value: number): void {
  let at = 0
  for (let below = 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && (heap[below + 1] as number) < (heap[below] as number)) below++
    if ((heap[below] as number) >= value) break
    heap[at] = heap[below] as number
    at = below
  }
  heap[at] = value
}
