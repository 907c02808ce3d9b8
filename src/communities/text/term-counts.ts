/** How often each document uses each term; terms and documents are numbers. */
export interface TermCounts {
  /** The entries of document `d` are those from `offsets[d]` up to, not including, `offsets[d + 1]`, in order of term. */
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
    counts: () => inOrderOfTerm({ offsets: Int32Array.from(offsets), terms: terms.subarray(0, end), counts: counts.subarray(0, end), termCount }),
  }
}

function enlarged(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, 2 * array.length))
  larger.set(array)
  return larger
}

/** Transposed twice is sorted, in time that grows with the entries alone. */
function inOrderOfTerm({ offsets, terms, counts, termCount }: TermCounts): TermCounts {
  const documents = offsets.length - 1
  const cursor = new Int32Array(termCount + 1)
  for (const term of terms) cursor[term + 1] = (cursor[term + 1] as number) + 1
  for (let t = 0; t < termCount; t++) cursor[t + 1] = (cursor[t + 1] as number) + (cursor[t] as number)
  const entries = new Int32Array(terms.length)
  for (let e = 0; e < terms.length; e++) {
    const term = terms[e] as number
    const at = cursor[term] as number
    entries[at] = e
    cursor[term] = at + 1
  }
  const documentOf = new Int32Array(terms.length)
  for (let d = 0; d < documents; d++) documentOf.fill(d, offsets[d], offsets[d + 1])
  const next = offsets.slice(0, documents)
  const sortedTerms = new Int32Array(terms.length)
  const sortedCounts = new Int32Array(terms.length)
  for (const e of entries) {
    const d = documentOf[e] as number
    const at = next[d] as number
    sortedTerms[at] = terms[e] as number
    sortedCounts[at] = counts[e] as number
    next[d] = at + 1
  }
  return { offsets, terms: sortedTerms, counts: sortedCounts, termCount }
}
