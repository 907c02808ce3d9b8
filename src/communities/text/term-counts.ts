/** How often each document uses each term; terms and documents are numbers. */
export interface TermCounts {
  /** The entries of document `d` are those from `offsets[d]` up to, not including, `offsets[d + 1]`, in order of first use. */
  readonly offsets: Int32Array
  readonly terms: Int32Array
  readonly counts: Int32Array
  readonly termCount: number
}

/** Counts terms, document after document. */
export interface TermCounter {
  /** One more use, or so many, in the document begun. */
  add(term: number, times?: number): void
  /** Ends the document and begins the next. */
  endDocument(): void
  /** What was counted in the documents ended. */
  counts(): TermCounts
}

/** @param termCount - terms are numbered below this. */
export function createTermCounter(termCount: number): TermCounter {
  const uses = new Int32Array(termCount)
  const here: number[] = []
  const offsets = [0]
  let terms = new Int32Array(1024)
  let counts = new Int32Array(1024)
  let end = 0
  return {
    add(term, times = 1) {
      if (uses[term] === 0) here.push(term)
      uses[term] = (uses[term] as number) + times
    },
    endDocument() {
      if (end + here.length > terms.length) {
        terms = enlarged(terms, end + here.length)
        counts = enlarged(counts, end + here.length)
      }
      for (const term of here) {
        terms[end] = term
        counts[end++] = uses[term] as number
        uses[term] = 0
      }
      here.length = 0
      offsets.push(end)
    },
    counts: () => ({ offsets: Int32Array.from(offsets), terms: terms.subarray(0, end), counts: counts.subarray(0, end), termCount }),
  }
}

function enlarged(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, 2 * array.length))
  larger.set(array)
  return larger
}
