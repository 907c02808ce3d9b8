/** Bytes that come piece by piece. */
export interface Pieces {
  add(piece: Uint8Array): void
  length(): number
  /** All of them in one. */
  whole(): Uint8Array
}

const smallestBlock = 16 * 1024
const largestBlock = 1024 * 1024

/**
 * Copies pieces into blocks, so that a million of a byte each take no more room than their bytes, and nothing is copied
 * twice while they come.
 */
export function createPieces(): Pieces {
  const blocks: Uint8Array[] = []
  let last = new Uint8Array()
  let used = 0
  let before = 0
  return {
    add: (piece) => {
      let rest = piece
      while (rest.byteLength > 0) {
        if (used === last.byteLength) {
          before += used
          last = new Uint8Array(Math.min(Math.max(smallestBlock, rest.byteLength, last.byteLength * 2), largestBlock))
          used = 0
          blocks.push(last)
        }
        const fits = rest.subarray(0, last.byteLength - used)
        last.set(fits, used)
        used += fits.byteLength
        rest = rest.subarray(fits.byteLength)
      }
    },
    length: () => before + used,
    whole: () => {
      if (blocks.length === 1) return last.subarray(0, used)
      const all = new Uint8Array(before + used)
      let at = 0
      for (const block of blocks) {
        all.set(block === last ? block.subarray(0, used) : block, at)
        at += block.byteLength
      }
      return all
    },
  }
}
