import type { Words } from '../core/language.js'
import type { rules } from './guards/rules.js'

/** Every reason `decide` can give. Stable across releases; new ones may be added. */
export type RefusalCode = keyof typeof rules

/** Why a command is refused: one guard that does not hold. */
export interface Refusal {
  /** Stable, in kebab-case. */
  readonly code: RefusalCode
  /** In plain English, for the officer who asked: the same as `words.en`. */
  readonly message: string
  /** In plain English and Welsh. */
  readonly words: Words
  /** The rule it comes from. */
  readonly source: string
  /** What it is about: the path of a field of the command (`plan.reviewOn`) or the id of a problem, the same in every language. Never what somebody wrote. */
  readonly about?: string | undefined
}

/** What a decision comes to: the events to append, or everything that stands in the way. */
export type Decision<Event> =
  | { readonly ok: true; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }
