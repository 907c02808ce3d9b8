import { byCodeUnit } from '../core/compare.js'

/** Counts mentions and the people behind them by key. */
export interface Tally {
  mentions: number
  readonly authors: Set<string>
}

/** Adds one mention by one author under a key. */
export function tally(tallies: Map<string, Tally>, key: string, author: string): void {
  const known = tallies.get(key)
  if (known === undefined) tallies.set(key, { mentions: 1, authors: new Set([author]) })
  else {
    known.mentions++
    known.authors.add(author)
  }
}

/** Most mentions first, equal ones by key. */
export function byMentions<T extends { readonly mentions: number }>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] {
  return [...entries].sort(([a, one], [b, other]) => other.mentions - one.mentions || byCodeUnit(a, b))
}
