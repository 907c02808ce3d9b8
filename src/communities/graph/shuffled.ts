import type { Random } from '../../core/random.js'

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
