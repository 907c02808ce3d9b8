import { seededRandom } from '../../core/random.js'

/** How far shares drawn again lie from where they were drawn. */
export interface Spread {
  /** Half the sum of all differences that 95 in 100 draws stay within. */
  readonly distance: number
  /** For each share, the 2.5th and the 97.5th of 100 differences. */
  readonly each: readonly (readonly [low: number, high: number])[]
}

// More people than this are not drawn one by one: the spread of shares falls with the root of how many there are.
const mostDrawn = 2_000

/**
 * The spread of shares by a multinomial bootstrap. Half a person is added to each count before drawing, so that a group
 * nobody was heard of is not taken for one that cannot be heard of.
 */
export function resampleShares(counts: readonly number[], seed: number, resamples: number): Spread {
  const random = seededRandom(seed)
  const n = counts.reduce((sum, count) => sum + count, 0)
  const drawn = Math.min(n, mostDrawn)
  const narrowing = Math.sqrt(drawn / n)
  const from = counts.map((count) => (count + 0.5) / (n + counts.length / 2))
  const bounds: number[] = []
  from.reduce((sum, share) => bounds[bounds.push(sum + share) - 1] ?? 0, 0)
  const distances: number[] = []
  const differences = counts.map((): number[] => [])
  for (let i = 0; i < resamples; i++) {
    const shares = draw(bounds, drawn, random)
    const off = shares.map((share, g) => (share - (from[g] ?? 0)) * narrowing)
    distances.push(off.reduce((sum, each) => sum + Math.abs(each), 0) / 2)
    for (const [g, each] of off.entries()) differences[g]?.push(each)
  }
  return { distance: quantile(distances, 0.95), each: differences.map((each) => [quantile(each, 0.025), quantile(each, 0.975)]) }
}

function draw(bounds: readonly number[], n: number, random: () => number): number[] {
  const counts = bounds.map(() => 0)
  for (let i = 0; i < n; i++) {
    const at = random()
    const found = bounds.findIndex((bound) => at < bound)
    const group = found < 0 ? bounds.length - 1 : found
    counts[group] = (counts[group] ?? 0) + 1
  }
  return counts.map((count) => count / n)
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0
}
