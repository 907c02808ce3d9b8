/**
 * The world's own dice (mulberry32 over an FNV-1a hash of what they are thrown for), so that one corner of the world
 * can change without every other corner changing with it.
 */
export interface Dice {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `from` to `to`, both possible. */
  between(from: number, to: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of several. @throws RangeError where there is nothing to choose from. */
  pick<T>(from: readonly T[]): T
  /** One of several, likelier where the weight is greater. */
  weighted<T>(from: readonly T[], weightOf: (item: T) => number): T
  /** The same items in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

export function dice(seed: number, ...purpose: readonly (string | number)[]): Dice {
  let state = 0x811c9dc5 ^ (seed | 0)
  for (const character of purpose.join('/')) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)]
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted: (from, weightOf) => {
      let left = next() * from.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of from) {
        left -= weightOf(item)
        if (left < 0) return item
      }
      return pick(from)
    },
    shuffle: (items) => {
      const result = [...items]
      for (let i = result.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1))
        const [a, b] = [result[i], result[j]]
        if (a === undefined || b === undefined) continue
        result[i] = b
        result[j] = a
      }
      return result
    },
  }
}
