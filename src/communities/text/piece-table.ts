/** Values by pieces of text, which are told apart by their letters. */
export interface PieceTable {
  /** The value of the piece from `start` up to, not including, `end`, or `undefined`. @param hash - 32 bits. */
  find(letters: Uint16Array, start: number, end: number, hash: number): number | undefined
  /** Puts down a value for a piece that has none. @param value - 32 bits. */
  add(letters: Uint16Array, start: number, end: number, hash: number, value: number): void
}

/** Of each slot: hash, first letter, number of letters, value. */
const fields = 4

/**
 * Makes an empty table (open addressing, linear probing). All pieces' letters are in one array and all that is known of one
 * in four numbers side by side, so that knowing a piece again reads two places in memory, and no string.
 */
export function createPieceTable(): PieceTable {
  let table = new Int32Array(4096 * fields)
  let mask = 4095
  let size = 0
  let kept = new Uint16Array(1 << 15)
  let end = 0

  const freeSlot = (hash: number): number => {
    let slot = hash & mask
    while (table[slot * fields + 2] !== 0) slot = (slot + 1) & mask
    return slot * fields
  }
  const grow = (): void => {
    const old = table
    table = new Int32Array(2 * old.length)
    mask = 2 * mask + 1
    for (let at = 0; at < old.length; at += fields) {
      if (old[at + 2] === 0) continue
      const to = freeSlot(old[at] as number)
      for (let field = 0; field < fields; field++) table[to + field] = old[at + field] as number
    }
  }
  return {
    find(letters, start, stop, hash) {
      const length = stop - start
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const at = slot * fields
        if (table[at + 2] === 0) return undefined
        if (table[at] !== hash || table[at + 2] !== length) continue
        const from = table[at + 1] as number
        let same = 0
        while (same < length && kept[from + same] === letters[start + same]) same++
        if (same === length) return table[at + 3] as number
      }
    },
    add(letters, start, stop, hash, value) {
      if (2 * ++size > mask) grow()
      const length = stop - start
      if (end + length > kept.length) {
        const more = new Uint16Array(2 * kept.length + length)
        more.set(kept)
        kept = more
      }
      for (let i = 0; i < length; i++) kept[end + i] = letters[start + i] as number
      const at = freeSlot(hash)
      table[at] = hash
      table[at + 1] = end
      table[at + 2] = length
      table[at + 3] = value
      end += length
    },
  }
}
