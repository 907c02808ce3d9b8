/** A source of numbers in [0, 1), like `Math.random`. */
export type Random = () => number

/**
 * A seeded generator (xoshiro128**, Blackman & Vigna 2018; seeded by splitmix32), identical on every platform.
 *
 * @param seed - any number; its 32-bit integer part is used.
 */
export function seededRandom(seed: number): Random {
  let s = seed | 0
  const next = (): number => {
    s = (s + 0x9e3779b9) | 0
    let t = s ^ (s >>> 16)
    t = Math.imul(t, 0x21f0aaad)
    t ^= t >>> 15
    t = Math.imul(t, 0x735a2d97)
    return t ^ (t >>> 15)
  }
  let a = next()
  let b = next()
  let c = next()
  let d = next() | 1
  return () => {
    const m = Math.imul(b, 5)
    const result = Math.imul((m << 7) | (m >>> 25), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 4294967296
  }
}
