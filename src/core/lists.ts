/** Lists of numbers by number: the list of `row` is `entries` from `offsets[row]` up to, not including, `offsets[row + 1]`. */
export interface Lists {
  readonly offsets: Int32Array
  readonly entries: Int32Array
}

/**
 * Entries by row, in the order in which they come.
 * @param rowOf - row of each entry, below `rows`.
 * @param entryOf - absent: their places, so that what is asked is who is in each row.
 */
export function byRow(rowOf: Int32Array, rows: number, entryOf?: Int32Array): Lists {
  const offsets = new Int32Array(rows + 1)
  for (let i = 0; i < rowOf.length; i++) offsets[(rowOf[i] as number) + 1] = (offsets[(rowOf[i] as number) + 1] as number) + 1
  for (let row = 0; row < rows; row++) offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number)
  const cursor = offsets.slice(0, rows)
  const entries = new Int32Array(rowOf.length)
  for (let i = 0; i < rowOf.length; i++) {
    const row = rowOf[i] as number
    const at = cursor[row] as number
    entries[at] = entryOf === undefined ? i : entryOf[i] as number
    cursor[row] = at + 1
  }
  return { offsets, entries }
}

/** Pairs of a row and an entry, as they come. */
export interface PairList {
  push(row: number, entry: number): void
  /** The entries of each row in the order in which they came. */
  byRow(rows: number): Lists
}

/** No pairs yet. */
export function createPairList(): PairList {
  let rowOf = new Int32Array(1024)
  let entryOf = new Int32Array(1024)
  let size = 0
  return {
    push(row, entry) {
      if (size === rowOf.length) {
        rowOf = doubled(rowOf)
        entryOf = doubled(entryOf)
      }
      rowOf[size] = row
      entryOf[size++] = entry
    },
    byRow: (rows) => byRow(rowOf.subarray(0, size), rows, entryOf.subarray(0, size)),
  }
}

/** The same lists turned round: which rows each entry is in, in order. Twice in a row it is there once. */
export function transposed({ offsets, entries }: Lists, columns: number): Lists {
  const rows = offsets.length - 1
  const starts = new Int32Array(columns + 1)
  const last = new Int32Array(columns).fill(-1)
  const eachOnce = (found: (row: number, entry: number) => void): void => {
    last.fill(-1)
    for (let row = 0; row < rows; row++) {
      for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) {
        const entry = entries[i] as number
        if (last[entry] === row) continue
        last[entry] = row
        found(row, entry)
      }
    }
  }
  eachOnce((_, entry) => { starts[entry + 1] = (starts[entry + 1] as number) + 1 })
  for (let c = 0; c < columns; c++) starts[c + 1] = (starts[c + 1] as number) + (starts[c] as number)
  const cursor = starts.slice(0, columns)
  const turned = new Int32Array(starts[columns] as number)
  eachOnce((row, entry) => {
    turned[cursor[entry] as number] = row
    cursor[entry] = (cursor[entry] as number) + 1
  })
  return { offsets: starts, entries: turned }
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * old.length)
  larger.set(old)
  return larger
}
