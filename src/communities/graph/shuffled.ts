import type { Random } from '../../core/random.js'

/** Nodes that stay side by side in a large graph: their rows fill a page or so of memory, which is read as a whole. */
const largestBlock = 32
/** How many blocks there are at least, so that small graphs are shuffled node by node. */
const fewestBlocks = 1024

/** The numbers from 0 up to, not including, `length`, in random order (Fisher–Yates). */
export function shuffled(length: number, random: Random): Int32Array {
  const order = new Int32Array(length)
  for (let i = 0; i < length; i++) order[i] = i
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i] as number
    order[i] = order[j] as number
    order[j] = swap
  }
  return order
}

/** The same in blocks of consecutive numbers, larger ones for larger lengths: random to the algorithm, kind to the cache. */
export function shuffledInBlocks(length: number, random: Random): Int32Array {
  const size = Math.max(1, Math.min(largestBlock, Math.floor(length / fewestBlocks)))
  if (size === 1) return shuffled(length, random)
  const order = new Int32Array(length)
  let at = 0
  for (const block of shuffled(Math.ceil(length / size), random)) {
    const end = Math.min(length, (block + 1) * size)
    for (let i = block * size; i < end; i++) order[at++] = i
  }
  return order
}
