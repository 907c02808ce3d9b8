import type { Language } from '../../core/language.js'

/** What is said around a relationship, in a report and on its own page. */
const english = {
  heading: 'Where the relationship stands', none: 'No relationship has been opened.', may: 'What may be done next', mayNone: 'No step forward can be taken now.',
  notYetCaption: (name: string): string => `Steps that cannot be taken yet with “${name}”, and what is missing`,
  step: 'Step', missing: 'What is missing', rule: 'Where that comes from', history: 'How it came here', engagements: 'Work on a problem',
  reasonNeeded: 'Pausing, withdrawing and closing are always open: a reason, and for withdrawing a review date, are enough.',
}

/** The words around a relationship in one language. */
export type RelationshipWords = typeof english

const welsh: RelationshipWords = {
  heading: 'Lle mae’r berthynas yn sefyll', none: 'Nid oes perthynas wedi’i hagor.', may: 'Beth y gellir ei wneud nesaf', mayNone: 'Ni ellir cymryd cam ymlaen ar hyn o bryd.',
  notYetCaption: (name) => `Camau na ellir eu cymryd eto gyda “${name}”, a’r hyn sydd ar goll`,
  step: 'Cam', missing: 'Beth sydd ar goll', rule: 'O ble y daw hynny', history: 'Sut y daeth i’r fan hon', engagements: 'Gwaith ar broblem',
  reasonNeeded: 'Gellir oedi, tynnu’n ôl a chau bob amser: mae rheswm yn ddigon, ynghyd â dyddiad adolygu wrth dynnu’n ôl.',
}

/** The words around a relationship, by language. */
export const relationshipWords: Readonly<Record<Language, RelationshipWords>> = { en: english, cy: welsh }
