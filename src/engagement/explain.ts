import type { EngagementState } from './engagement-state.js'
import type { RelationshipState } from './relationship-state.js'
import { engagementStateWords } from './wording/engagement-state-words.js'
import { dayWords } from '../core/day-words.js'
import { relationshipStateWords } from './wording/relationship-state-words.js'
import { londonDay } from './calendar/london-day.js'

/**
 * Where a relationship or an engagement stands and how it came there, in plain English: first what is true now, one
 * sentence a line, then its history, oldest first, each line with its day and the post that decided.
 */
export function explain(state: RelationshipState | EngagementState): readonly string[] {
  const now = state.aggregate === 'relationship' ? relationshipStateWords(state) : engagementStateWords(state)
  return [...now, ...state.history.map(({ at, decidedBy, words }) => `${dayWords(londonDay(at))}, ${decidedBy}: ${words}`)]
}
