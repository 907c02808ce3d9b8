/**
 * Whose words a sentence holds. `own-words`: the community's description of itself, quoted. `confirmed-words`: what the
 * community is for, as somebody at the council recorded and confirmed it. `council-words`: the council's own.
 */
export type PlanStanding = 'own-words' | 'confirmed-words' | 'council-words'

/** What would make the text better and is not on record. */
export type PlanGap = 'own-description' | 'confirmed-purpose' | 'role' | 'steward'

/** One sentence or two for a plan, and what it rests on. */
export interface PlanSentence {
  readonly words: string
  readonly standing: PlanStanding
  /** The record behind it: a field of the relationship, or `cafe-index` with its version. */
  readonly source: string
}

/** Text for a business plan. It neither counts nor names anybody. JSON-safe. */
export interface PlanText {
  /** All sentences, to be pasted. */
  readonly text: string
  readonly sentences: readonly PlanSentence[]
  /** What to ask for or decide before it is adopted; not part of the text. */
  readonly missing: readonly { readonly gap: PlanGap; readonly words: string }[]
}
