import type { Community } from './community.js'

/** What is compared between two times. */
export type Matchable = Pick<Community, 'conversations'> & { readonly members: Iterable<{ readonly pseudonym: string }> }

/** Below this two communities are not the same. */
export const lowestOverlap = 0.3

/**
 * Which of the communities found now is which of those found before: one to one, the greatest overlap (Jaccard, at least
 * .3) first. Communities of interest are compared by their conversations, since their members are in several; all
 * others by their members.
 *
 * @returns place among `now` → place among `before`.
 */
export function matchPrevious(now: readonly Matchable[], before: readonly Matchable[]): ReadonlyMap<number, number> {
  const candidates: { readonly n: number; readonly b: number; readonly overlap: number }[] = []
  now.forEach((community, n) => {
    before.forEach((earlier, b) => {
      const overlap = overlapOf(community, earlier).jaccard
      if (overlap >= lowestOverlap) candidates.push({ n, b, overlap })
    })
  })
  candidates.sort((x, y) => y.overlap - x.overlap || x.b - y.b || x.n - y.n)
  const matches = new Map<number, number>()
  const taken = new Set<number>()
  for (const { n, b } of candidates) {
    if (matches.has(n) || taken.has(b)) continue
    matches.set(n, b)
    taken.add(b)
  }
  return matches
}

/** How far two communities overlap: Jaccard, and the share of each that lies in the other. */
export function overlapOf(now: Matchable, before: Matchable): { readonly jaccard: number; readonly ofNow: number; readonly ofBefore: number } {
  const byConversation = now.conversations !== undefined && before.conversations !== undefined
  const a = byConversation ? new Set(now.conversations) : pseudonyms(now)
  const b = byConversation ? new Set(before.conversations) : pseudonyms(before)
  let both = 0
  for (const item of a) if (b.has(item)) both++
  const either = a.size + b.size - both
  return { jaccard: either === 0 ? 0 : both / either, ofNow: a.size === 0 ? 0 : both / a.size, ofBefore: b.size === 0 ? 0 : both / b.size }
}

function pseudonyms({ members }: Matchable): ReadonlySet<string> {
  return new Set([...members].map(({ pseudonym }) => pseudonym))
}
