import type { Words } from '../core/language.js'
import { londonDay } from './calendar/london-day.js'
import type { DecisionContext } from './decision-context.js'
import type { EngagementMoveCommand } from './engagement-command.js'
import { hasEnded, type EngagementPhase, type EngagementState } from './engagement-state.js'
import { engagingGuards } from './guards/engaging-guards.js'
import { legalGuards } from './guards/legal-guards.js'
import { participatingGuards } from './guards/participating-guards.js'
import { preElectionGuard } from './guards/pre-election-guard.js'
import { problemGuards } from './guards/problem-guards.js'
import { refuse, unmet } from './guards/refuse.js'
import type { Refusal } from './refusal.js'
import type { RelationshipState } from './relationship-state.js'
import { nameOf } from './wording/name-of.js'

interface MoveRule {
  readonly from: readonly EngagementPhase[]
  readonly to: (state: EngagementState) => EngagementPhase
  readonly guards: (state: EngagementState, context: DecisionContext, today: string) => Refusal[]
  /** Open even after a stop condition fired. */
  readonly leaves?: true
  readonly words: Words
}

const open: readonly EngagementPhase[] = ['planned', 'engaging']

/** The states and guards of an engagement, as a table. */
export const engagementMoves: Readonly<Record<EngagementMoveCommand['type'], MoveRule>> = {
  start: { from: ['planned'], to: () => 'engaging', guards: startGuards, words: { en: 'Start engaging', cy: 'Dechrau ymgysylltu' } },
  pause: { from: open, to: () => 'paused', guards: () => [], leaves: true, words: { en: 'Pause', cy: 'Oedi' } },
  resume: {
    from: ['paused'], to: ({ pausedFrom, phase }) => pausedFrom ?? phase, words: { en: 'Go on where it was', cy: 'Mynd ymlaen o\'r lle yr oedd' },
    guards: (state, context, today) => state.pausedFrom === 'engaging' ? startGuards(state, context, today) : [],
  },
  withdraw: { from: [...open, 'paused'], to: () => 'withdrawn', guards: () => [], leaves: true, words: { en: 'Withdraw', cy: 'Tynnu\'n ôl' } },
  close: { from: [...open, 'paused'], to: () => 'closed', guards: () => [], leaves: true, words: { en: 'Close', cy: 'Cau' } },
}

/** Every guard of a move that does not hold, whoever asks: `decide` and `availableMoves` both look here. */
export function engagementMoveRefusals(move: EngagementMoveCommand['type'], state: EngagementState, context: DecisionContext): Refusal[] {
  const { from, guards, leaves } = engagementMoves[move]
  return [
    ...(hasEnded(state) ? [refuse('closed')] : unmet([from.includes(state.phase), 'not-from-here', nameOf('phases', state.phase)])),
    ...unmet([state.stop === undefined || leaves === true, 'stop-condition-fired', nameOf('stops', state.stop?.kind)]),
    ...guards(state, context, londonDay(context.now)),
  ]
}

function startGuards(state: EngagementState, context: DecisionContext, today: string): Refusal[] {
  const { relationship, problems } = context
  const own = relationship?.id === state.relationshipId && relationship.communityId === state.communityId ? relationship : undefined
  return [
    ...problemGuards(problems.filter(({ id }) => id === state.problemId)),
    ...(own === undefined ? [refuse('relationship-unknown'), refuse('relationship-not-engaging')] : relationshipGuards(own, context, today)),
    ...engagingGuards(state),
    ...preElectionGuard([...state.approvals, ...(own?.approvals ?? [])], context, today),
  ]
}

// A community being nurtured may take up a new problem without being let go of first.
function relationshipGuards(relationship: RelationshipState, context: DecisionContext, today: string): Refusal[] {
  return [
    ...unmet(
      [relationship.phase === 'engaging' || relationship.phase === 'nurturing', 'relationship-not-engaging', nameOf('phases', relationship.phase)],
      [relationship.stop === undefined, 'relationship-stopped', nameOf('stops', relationship.stop?.kind)],
    ),
    ...legalGuards(relationship, today),
    ...participatingGuards(relationship, context, today),
  ]
}
