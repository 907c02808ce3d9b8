import type { Decision, EngagementCommand, EngagementMoveCommand, Move, RelationshipCommand, RelationshipMoveCommand } from 'civic-cafe/engagement'
import { by } from './support.js'

/** The command that takes a step, with everything it has to say. */
export function wellFormed(move: Move): RelationshipCommand & EngagementCommand {
  return {
    ...by, type: move.type, ...(move.engagementId !== undefined && { engagementId: move.engagementId }),
    ...(move.asks.includes('reason') && { reason: 'as agreed' }), ...(move.asks.includes('reviewOn') && { reviewOn: '2029-01-01' }),
  } as RelationshipCommand & EngagementCommand
}

/** Whether `availableMoves` said something else than `decide`. Cheap, because it is asked for every move at every step. */
export function disagrees(move: Move, said: Decision<unknown>): boolean {
  return said.ok !== move.available || JSON.stringify(said.ok ? [] : said.refusals) !== JSON.stringify(move.missing)
}

/** Commands that move a relationship. */
export const relationshipMoveTypes: ReadonlySet<string> = new Set<RelationshipMoveCommand['type']>(['listen', 'identify', 'observe', 'participate', 'empower', 'engage', 'nurture', 'pause', 'resume', 'withdraw', 'close'])

/** Commands that move an engagement. */
export const engagementMoveTypes: ReadonlySet<string> = new Set<EngagementMoveCommand['type']>(['start', 'pause', 'resume', 'withdraw', 'close'])

/** What a command is refused for by itself, whatever the state. */
export const ownForm: ReadonlySet<string> = new Set(['not-a-post', 'reason-missing', 'review-date-missing', 'review-date-passed'])
