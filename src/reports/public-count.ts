import type { Language } from '../core/language.js'
import { countWords } from './words/count-words.js'

/** How many things were heard, as it may be shown: nobody can be found by it, alone or by subtraction. */
export interface PublicCount {
  /** 0, or rounded to the nearest 10; `null` from 1 up to the threshold, and where fewer people than that are behind it. */
  readonly about: number | null
  /** The threshold that holds it back. Absent where it is shown, and where it is the people behind it who are too few. */
  readonly fewerThan?: number | undefined
  /** "none", "fewer than 10", "from too few people", "about 340"; in Welsh "dim", "llai na 10", … */
  readonly words: string
}

const roundedTo = 10

/**
 * A count as it may be shown, worded in English; a report words it in its own language. Small counts are held
 * back, the others rounded to 10, totals too: what is held back cannot be had by taking the rest from a total.
 *
 * Conventional rounding as in the Government Statistical Service's guidance on disclosure control for tables.
 *
 * @param threshold - counts below it are held back. @defaultValue 10
 * @param people - how many people it is about, where that is known: thirty things said by one are a figure about one.
 *   @defaultValue one each
 */
export function publicCount(count: number, threshold: number = roundedTo, people: number = count): PublicCount {
  const least = Math.max(roundedTo, threshold)
  if (count <= 0) return worded(0)
  if (count < least) return worded(null, least)
  if (people < least) return worded(null)
  return worded(Math.round(count / roundedTo) * roundedTo)
}

/** The same count in a language. */
export function countInLanguage({ about, fewerThan }: PublicCount, language: Language): PublicCount {
  return worded(about, fewerThan, language)
}

function worded(about: number | null, fewerThan?: number, language: Language = 'en'): PublicCount {
  const words = countWords[language]
  if (about === null) return fewerThan === undefined ? { about, words: words.tooFewPeople } : { about, fewerThan, words: words.fewerThan(fewerThan) }
  return { about, words: about === 0 ? words.none : words.about(about.toLocaleString('en-GB')) }
}
