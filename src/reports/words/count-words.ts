import type { Language } from '../../core/language.js'

/** How counts of what was heard are worded. */
const english = {
  none: 'none',
  fewerThan: (least: number): string => `fewer than ${least}`,
  tooFewPeople: 'from too few people',
  about: (count: string): string => `about ${count}`,
}

const welsh: typeof english = {
  none: 'dim',
  fewerThan: (least) => `llai na ${least}`,
  tooFewPeople: 'rhy ychydig o bobl',
  about: (count) => `tua ${count}`,
}

/** How counts are worded, by language. */
export const countWords: Readonly<Record<Language, typeof english>> = { en: english, cy: welsh }
