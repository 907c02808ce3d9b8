import { byCodeUnit } from '../../core/compare.js'
import type { NamelessVenue } from '../nameless-venue.js'

/**
 * Counts where nobody is named, as they may be shown: one mention may be one person, so those below the threshold are
 * dropped and the others rounded to multiples of it, totals too. What was dropped cannot be had by subtraction.
 */
export function publicNameless(venues: readonly NamelessVenue[], minimum: number): NamelessVenue[] {
  return rounded(venues, minimum, ({ id }) => id).map((venue) => ({
    ...venue,
    places: rounded(venue.places, minimum, ({ id }) => id),
    tags: rounded(venue.tags, minimum, ({ tag }) => tag),
    problems: rounded(venue.problems, minimum, ({ id }) => id),
  }))
}

/**
 * The counts an earlier view was made from, each moved on only where at least `minimum` mentions have come or gone since:
 * what fewer did is not to be had from two views, even where it would carry a count over the edge of a rounding.
 */
export function settleNameless(before: readonly NamelessVenue[], now: readonly NamelessVenue[], minimum: number): NamelessVenue[] {
  return settled(before, now, minimum, ({ id }) => id, (earlier, later) => ({
    ...(later ?? earlier as NamelessVenue),
    places: settled(earlier?.places ?? [], later?.places ?? [], minimum, ({ id }) => id),
    tags: settled(earlier?.tags ?? [], later?.tags ?? [], minimum, ({ tag }) => tag),
    problems: settled(earlier?.problems ?? [], later?.problems ?? [], minimum, ({ id }) => id),
  }))
}

interface Counted {
  readonly mentions: number
}

// Most first as they are shown, not as they were counted.
function rounded<T extends Counted>(counts: readonly T[], minimum: number, keyOf: (count: T) => string): T[] {
  return counts
    .filter(({ mentions }) => mentions >= minimum)
    .map((count) => ({ ...count, mentions: Math.round(count.mentions / minimum) * minimum }))
    .sort((a, b) => b.mentions - a.mentions || byCodeUnit(keyOf(a), keyOf(b)))
}

function settled<T extends Counted>(before: readonly T[], now: readonly T[], minimum: number, keyOf: (count: T) => string, join: (earlier: T | undefined, later: T | undefined) => T = (earlier, later) => (later ?? earlier) as T): T[] {
  const [then, later] = [new Map(before.map((count) => [keyOf(count), count])), new Map(now.map((count) => [keyOf(count), count]))]
  return [...new Set([...then.keys(), ...later.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key)?.mentions ?? 0, later.get(key)?.mentions ?? 0]
    const mentions = Math.abs(is - was) >= minimum ? is : was
    // What never was is 0, and 0 need not be kept.
    return mentions === 0 && !later.has(key) ? [] : [{ ...join(then.get(key), later.get(key)), mentions }]
  })
}
