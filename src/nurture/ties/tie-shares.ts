import type { NumberedTies, TieGraph } from './tie-graph.js'
import { councilNumber, numberTies } from './tie-graph.js'
import { alone, join } from './union-find.js'

/** What the ties of some talk say about who holds it together. */
export interface TieShares {
  /** Peer ties ÷ (peer ties + resident–council ties), 0…1; `null` without a tie. */
  readonly peerShare: number | null
  /** Connected resident pairs once the council is gone ÷ before, 0…1; `null` where no two residents were connected. */
  readonly survival: number | null
  readonly peerTies: number
  readonly councilTies: number
}

/**
 * Peer share and survival of a graph of ties.
 *
 * Peer share is (1 − E‑I) / 2 of the E‑I index of Krackhardt & Stern 1988 (Social Psychology Quarterly 51:123), taken
 * over the ties that residents have. Survival asks: would the conversation survive without us? It sees what peer share
 * misses, a council that is the only bridge between two groups.
 *
 * @example
 * ```ts
 * tieShares({ nodes: [{ id: 'a', council: false }, { id: 'b', council: false }, { id: 'c', council: true }], ties: [['a', 'c'], ['b', 'c']] })
 * // { peerShare: 0, survival: 0, peerTies: 0, councilTies: 2 }
 * ```
 */
export function tieShares(graph: TieGraph): TieShares {
  const ties = numberTies(graph)
  return sharesOf(ties)
}

/** Peer share of a graph of ties: see {@link tieShares}. */
export function peerShare(graph: TieGraph): number | null {
  return tieShares(graph).peerShare
}

/** Survival of a graph of ties: see {@link tieShares}. */
export function survival(graph: TieGraph): number | null {
  return tieShares(graph).survival
}

/**
 * The same over a choice of ties, for resampling.
 * @param chosen - places of ties; a place may repeat. Absent: all.
 * @internal
 */
export function sharesOf({ residents, a, b }: NumberedTies, chosen?: { readonly places: Int32Array; readonly count: number }): TieShares {
  const groups = alone(residents)
  const count = chosen?.count ?? a.length
  let peerTies = 0
  let councilTies = 0
  let after = 0
  for (let i = 0; i < count; i++) {
    const tie = chosen?.places[i] ?? i
    if (a[tie] === councilNumber) continue
    peerTies++
    after += join(groups, a[tie] ?? 0, b[tie] ?? 0)
  }
  let before = after
  for (let i = 0; i < count; i++) {
    const tie = chosen?.places[i] ?? i
    if (a[tie] !== councilNumber) continue
    councilTies++
    before += join(groups, councilNumber, b[tie] ?? 0)
  }
  return {
    peerShare: peerTies + councilTies === 0 ? null : peerTies / (peerTies + councilTies),
    survival: before === 0 ? null : after / before,
    peerTies,
    councilTies,
  }
}
