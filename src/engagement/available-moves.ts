import type { Language } from '../core/language.js'
import type { DecisionContext } from './decision-context.js'
import { engagementMoveRefusals, engagementMoves } from './engagement-moves.js'
import type { EngagementMoveCommand } from './engagement-command.js'
import type { EngagementState } from './engagement-state.js'
import type { EngagementMove, Move, RelationshipMove } from './move.js'
import { openEngagements, relationshipMoveRefusals, relationshipMoves } from './relationship-moves.js'
import type { RelationshipMoveCommand } from './relationship-command.js'
import type { RelationshipState } from './relationship-state.js'

/** How steps are named. */
export interface MovesOptions {
  /** @defaultValue 'en' */
  readonly language?: Language | undefined
}

/**
 * Every step there is, whether it can be taken now and what is still missing. Always says what {@link decide} would say to a
 * well-formed command: both look at the same table. `engage` comes once for every open engagement in the context. `words` names
 * the step in one language; what is missing (`missing[].words`) comes in both.
 *
 * @throws EngagementError `clock-invalid` when `context.now` is not ISO 8601; `polling-day-invalid` or `pre-election-invalid`
 * when one of its pre-election periods cannot be read.
 */
export function availableMoves(state: RelationshipState, context: DecisionContext, options?: MovesOptions): readonly RelationshipMove[]
export function availableMoves(state: EngagementState, context: DecisionContext, options?: MovesOptions): readonly EngagementMove[]
export function availableMoves(state: RelationshipState | EngagementState, context: DecisionContext, options?: MovesOptions): readonly RelationshipMove[] | readonly EngagementMove[]
export function availableMoves(state: RelationshipState | EngagementState, context: DecisionContext, { language = 'en' }: MovesOptions = {}): readonly RelationshipMove[] | readonly EngagementMove[] {
  return state.aggregate === 'relationship' ? relationshipSteps(state, context, language) : engagementSteps(state, context, language)
}

function relationshipSteps(state: RelationshipState, context: DecisionContext, language: Language): readonly RelationshipMove[] {
  return (Object.keys(relationshipMoves) as RelationshipMoveCommand['type'][]).flatMap((type) => {
    const { to, words } = relationshipMoves[type]
    const engagementIds = type === 'engage' ? openEngagements(state, context).map(({ id }) => id) : []
    const candidates = engagementIds.length > 0 ? engagementIds : [undefined]
    return candidates.map((engagementId): RelationshipMove => {
      const missing = relationshipMoveRefusals(type, state, context, engagementId)
      return { type, to: to(state), ...(engagementId !== undefined && { engagementId }), available: missing.length === 0, missing, asks: asksOf(type), words: words[language] }
    })
  })
}

function engagementSteps(state: EngagementState, context: DecisionContext, language: Language): readonly EngagementMove[] {
  return (Object.keys(engagementMoves) as EngagementMoveCommand['type'][]).map((type) => {
    const missing = engagementMoveRefusals(type, state, context)
    const { to, words } = engagementMoves[type]
    return { type, to: to(state), available: missing.length === 0, missing, asks: asksOf(type), words: words[language] }
  })
}

function asksOf(type: string): Move['asks'] {
  if (type === 'withdraw') return ['reason', 'reviewOn']
  return type === 'pause' || type === 'close' ? ['reason'] : []
}
