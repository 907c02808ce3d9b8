import { dayWords } from '../core/day-words.js'
import type { Language } from '../core/language.js'
import { londonDay } from './calendar/london-day.js'
import type { EngagementState } from './engagement-state.js'
import type { RelationshipState } from './relationship-state.js'
import { engagementEventWords } from './wording/engagement-event-words.js'
import { engagementStateWords } from './wording/engagement-state-words.js'
import { relationshipEventWords } from './wording/relationship-event-words.js'
import { relationshipStateWords } from './wording/relationship-state-words.js'

/** How a story is told. */
export interface ExplainOptions {
  /** @defaultValue 'en' */
  readonly language?: Language | undefined
}

/**
 * Where a relationship or an engagement stands and how it came there, in plain English or Welsh: first what is true now, one
 * sentence a line, then its history, oldest first, each line with its day and the post that decided. The last
 * `state.history.length` lines are the history. What officers wrote stands as they wrote it, in their own language.
 *
 * @throws EngagementError `unknown-event` when the history holds an event this release has no words for.
 * @example
 * ```ts
 * for (const line of explain(relationship, { language: 'cy' })) console.log(line)
 * ```
 */
export function explain(state: RelationshipState | EngagementState, { language = 'en' }: ExplainOptions = {}): readonly string[] {
  return state.aggregate === 'relationship'
    ? [...relationshipStateWords(state, language), ...state.history.map((event) => dated(event, relationshipEventWords(event, language), language))]
    : [...engagementStateWords(state, language), ...state.history.map((event) => dated(event, engagementEventWords(event, language), language))]
}

function dated({ at, decidedBy }: { readonly at: string; readonly decidedBy: string }, words: string, language: Language): string {
  return `${dayWords(londonDay(at), language)}, ${decidedBy}: ${words}`
}
