import type { Words } from '../../core/language.js'

/** Why a community is a venue, several, or people. */
export const shapeWords = {
  'one-venue': { en: 'Nearly all of it is said at one venue, whose regulars are mostly its people.', cy: 'Dywedir bron y cyfan mewn un man cwrdd, a’i phobl hi yw’r rhan fwyaf o’r selogion yno.' },
  'several-venues': { en: 'Nearly all of it is said at several venues, whose regulars are mostly its people.', cy: 'Dywedir bron y cyfan mewn sawl man cwrdd, a’i phobl hi yw’r rhan fwyaf o’r selogion yno.' },
  'none-named': { en: 'No venue is used by enough of them to be named.', cy: 'Nid oes digon ohonynt yn defnyddio’r un man cwrdd iddo gael ei enwi.' },
  'among-others': { en: 'They meet at one venue, among others.', cy: 'Maent yn cwrdd mewn un man, ymhlith pobl eraill.' },
  'across-venues': { en: 'They meet across venues, among others.', cy: 'Maent yn cwrdd mewn sawl man, ymhlith pobl eraill.' },
} as const satisfies Readonly<Record<string, Words>>
