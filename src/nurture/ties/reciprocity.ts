/**
 * Reciprocity ρ of directed ties: how much more often a tie is returned than if as many ties fell at random.
 * 1: every tie is returned; 0: as chance would have it; below 0: ties avoid being returned, at least −ā / (1 − ā).
 *
 * Garlaschelli & Loffredo 2004, Physical Review Letters 93:268701: ρ = (r − ā) / (1 − ā), r the share of ties
 * returned, ā = L / (N (N − 1)).
 *
 * @param ties - from, to. Repeats and loops are ignored; the nodes are those with a tie.
 * @returns `null` without ties, or when every possible tie is there.
 */
export function reciprocity(ties: Iterable<readonly [from: string, to: string]>): number | null {
  const outs = new Map<string, Set<string>>()
  const nodes = new Set<string>()
  for (const [from, to] of ties) {
    if (from === to) continue
    nodes.add(from).add(to)
    const out = outs.get(from)
    if (out === undefined) outs.set(from, new Set([to]))
    else out.add(to)
  }
  let total = 0
  let returned = 0
  for (const [from, out] of outs) {
    total += out.size
    for (const to of out) if (outs.get(to)?.has(from) === true) returned++
  }
  const density = total / (nodes.size * (nodes.size - 1))
  return total === 0 || density === 1 ? null : (returned / total - density) / (1 - density)
}
