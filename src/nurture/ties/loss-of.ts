import { councilNumber, type NumberedTies } from './tie-graph.js'
import { alone, join, rootOf } from './union-find.js'

/**
 * Variance of survival from the groups that only the council holds, and the change that half a resident's tie would make.
 *
 * A group of g that falls off takes g · L of the connected pairs with it (L: the largest group the council is tied to), and
 * how many fall off is taken for a count of rare events. The variance of a sum of weights at Poisson events is the sum of
 * their squares (Fay & Feuer 1997, Statistics in Medicine 16:791). Half an event of the smallest kind, one resident more or
 * fewer in the largest group of all, is added for what was not seen: a count of 0 has variance too.
 *
 * Pairs between two groups that both fall off are neglected: few beside those with the largest.
 * @internal
 */
export function lossOf({ residents, a, b }: NumberedTies): { readonly variance: number; readonly half: number } {
  const groups = alone(residents)
  let connected = 0
  for (const [tie, x] of a.entries()) if (x !== councilNumber) connected += join(groups, x, b[tie] ?? 0)
  const largest = groups.sizes.reduce((most, size) => Math.max(most, size), 0)
  const held: number[] = []
  for (const [tie, x] of a.entries()) {
    if (x !== councilNumber) continue
    const root = rootOf(groups, b[tie] ?? 0)
    // A group it reaches for the first time.
    if (root !== rootOf(groups, x)) held.push(groups.sizes[root] ?? 0)
    connected += join(groups, x, root)
  }
  const [kept = 0, ...lost] = held.sort((x, y) => y - x)
  const half = Math.min(1, largest / connected) / 2
  return { variance: lost.reduce((sum, size) => sum + (size * kept / connected) ** 2, 2 * half ** 2), half }
}
