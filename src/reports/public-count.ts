/** How many things were heard, as it may be shown: nobody can be found by it, alone or by subtraction. */
export interface PublicCount {
  /** 0, or rounded to the nearest 10; `null` from 1 up to the threshold, and where fewer people than that are behind it. */
  readonly about: number | null
  /** "none", "fewer than 10", "from too few people", "about 340". */
  readonly words: string
}

const roundedTo = 10

/**
 * A count as it may be shown. Small counts are held back, the others rounded to 10, totals too: what is held back cannot
 * be had by taking the rest from a total.
 *
 * Conventional rounding as in the Government Statistical Service's guidance on disclosure control for tables.
 *
 * @param threshold - counts below it are held back. @defaultValue 10
 * @param people - how many people it is about, where that is known: thirty things said by one are a figure about one.
 *   @defaultValue one each
 */
export function publicCount(count: number, threshold: number = roundedTo, people: number = count): PublicCount {
  if (count <= 0) return { about: 0, words: 'none' }
  const least = Math.max(roundedTo, threshold)
  if (count < least) return { about: null, words: `fewer than ${least}` }
  if (people < least) return { about: null, words: 'from too few people' }
  const about = Math.round(count / roundedTo) * roundedTo
  return { about, words: `about ${about.toLocaleString('en-GB')}` }
}
