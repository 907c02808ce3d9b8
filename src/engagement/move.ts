import type { EngagementPhase } from './engagement-state.js'
import type { EngagementMoveCommand } from './engagement-command.js'
import type { Refusal } from './refusal.js'
import type { RelationshipMoveCommand } from './relationship-command.js'
import type { RelationshipPhase } from './relationship-state.js'

/** A step that exists, whether it can be taken now, and what is still missing. Says what `decide` would say. */
export interface Move<Type extends string = string, Phase extends string = string> {
  /** The type of the command that takes it. */
  readonly type: Type
  /** Where it leads. */
  readonly to: Phase
  /** For `engage`: with which engagement. */
  readonly engagementId?: string | undefined
  readonly available: boolean
  /** Every guard that does not hold. Empty when available. */
  readonly missing: readonly Refusal[]
  /** What the command itself has to say, besides who decides. */
  readonly asks: readonly ('reason' | 'reviewOn')[]
  /** In plain English or Welsh, as `availableMoves` was asked. */
  readonly words: string
}

/** A step of a relationship. */
export type RelationshipMove = Move<RelationshipMoveCommand['type'], RelationshipPhase>

/** A step of an engagement. */
export type EngagementMove = Move<EngagementMoveCommand['type'], EngagementPhase>
