import type { EngagementMoveCommand, Move, RelationshipMoveCommand } from 'civic-cafe/engagement'
import { day, one, words, type Field } from '../html/fields.js'
import type { Typed } from '../html/typed.js'

/** What a step asks, besides who takes it. */
export function fieldsOfMove(moves: readonly Move[]): readonly Field[] {
  const asks = new Set(moves.flatMap((move) => move.asks))
  const works = moves.flatMap(({ engagementId }) => engagementId === undefined ? [] : [{ value: engagementId, label: engagementId.split('/').slice(1).join(', round ') }])
  return [
    ...(works.length === 0 ? [] : [one('engagementId', 'On which problem', works)]),
    ...(asks.has('reason') ? [words('reason', 'Why')] : []),
    ...(asks.has('reviewOn') ? [day('reviewOn', 'To be looked at again on')] : []),
  ]
}

/** The command of a step. */
export function commandOfMove(type: string, typed: Typed): Record<string, unknown> & { readonly type: RelationshipMoveCommand['type'] | EngagementMoveCommand['type'] } {
  return {
    type: type as RelationshipMoveCommand['type'],
    ...(type === 'engage' && { engagementId: typed.asked('engagementId') }),
    ...(['pause', 'withdraw', 'close'].includes(type) && { reason: typed.asked('reason') }),
    ...(type === 'withdraw' && { reviewOn: typed.day('reviewOn') ?? '' }),
  }
}
