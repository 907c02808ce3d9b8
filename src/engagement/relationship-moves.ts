import type { Words } from '../core/language.js'
import { controlGuards } from './guards/control-guards.js'
import { engagingGuards } from './guards/engaging-guards.js'
import { identifiedGuards } from './guards/identified-guards.js'
import { legalGuards } from './guards/legal-guards.js'
import { observingGuards } from './guards/observing-guards.js'
import { participatingGuards } from './guards/participating-guards.js'
import { preElectionGuard } from './guards/pre-election-guard.js'
import { problemGuards } from './guards/problem-guards.js'
import { refuse, unmet } from './guards/refuse.js'
import type { DecisionContext } from './decision-context.js'
import { hasEnded, type EngagementState } from './engagement-state.js'
import { londonDay } from './calendar/london-day.js'
import type { Refusal } from './refusal.js'
import type { RelationshipMoveCommand } from './relationship-command.js'
import type { RelationshipPhase, RelationshipState } from './relationship-state.js'
import { nameOf } from './wording/name-of.js'

interface Asked {
  readonly state: RelationshipState
  readonly context: DecisionContext
  readonly today: string
  readonly engagementId?: string | undefined
}

interface MoveRule {
  readonly from: readonly RelationshipPhase[]
  readonly to: (state: RelationshipState) => RelationshipPhase
  readonly guards: (asked: Asked) => Refusal[]
  /** Open even after a stop condition fired. */
  readonly leaves?: true
  readonly words: Words
}

const open: readonly RelationshipPhase[] = ['proposed', 'listening', 'identified', 'no-role', 'observing', 'participating', 'empowering', 'engaging', 'nurturing']
const standing = ({ state, context, today }: Asked): Refusal[] => [...legalGuards(state, today), ...participatingGuards(state, context, today)]
const preElection = ({ state, context, today }: Asked): Refusal[] => preElectionGuard(state.approvals, context, today)

// Withdrawing is open from everywhere, so what listening and identifying ask may never have been asked, or not for years.
const afterNoRole = ({ state, context }: Asked): Refusal[] => state.phase === 'no-role' ? [...problemGuards(context.problems), ...identifiedGuards(state, context)] : []

/**
 * The states and guards of a relationship, as a table. What can lapse (legal footing, consent, a time limit, a steward)
 * is asked again at every later step, not only where it first came up.
 */
export const relationshipMoves: Readonly<Record<RelationshipMoveCommand['type'], MoveRule>> = {
  listen: {
    from: ['proposed'], to: () => 'listening', words: { en: 'Start listening', cy: 'Dechrau gwrando' },
    guards: ({ state, context, today }) => [...problemGuards(context.problems), ...legalGuards(state, today)],
  },
  identify: {
    from: ['listening'], to: () => 'identified', words: { en: 'Identify the community', cy: 'Canfod y gymuned' },
    guards: ({ state, context, today }) => [...legalGuards(state, today), ...identifiedGuards(state, context)],
  },
  observe: {
    from: ['identified', 'no-role'], to: () => 'observing', words: { en: 'Observe, for a time', cy: 'Arsylwi, am gyfnod' },
    guards: (asked) => [...afterNoRole(asked), ...legalGuards(asked.state, asked.today), ...observingGuards(asked.state, asked.today)],
  },
  participate: {
    from: ['identified', 'no-role', 'observing'], to: () => 'participating', words: { en: 'Take part as a guest', cy: 'Cymryd rhan fel gwestai' },
    guards: (asked) => [...afterNoRole(asked), ...standing(asked), ...preElection(asked)],
  },
  empower: {
    from: ['participating', 'engaging'], to: () => 'empowering', words: { en: 'Hand over control', cy: 'Trosglwyddo rheolaeth' },
    guards: (asked) => [...standing(asked), ...controlGuards(asked.state)],
  },
  engage: {
    from: ['empowering'], to: () => 'engaging', words: { en: 'Engage on a problem', cy: 'Ymgysylltu ar broblem' },
    guards: (asked) => [...standing(asked), ...controlGuards(asked.state), ...engagementGuards(asked), ...preElection(asked)],
  },
  nurture: {
    from: ['engaging'], to: () => 'nurturing', words: { en: 'Nurture the community', cy: 'Meithrin y gymuned' },
    guards: (asked) => [...standing(asked), ...unmet([asked.state.hosting !== undefined, 'hosting-unrecorded']), ...stoppedEngagements(asked)],
  },
  pause: { from: open, to: () => 'paused', guards: () => [], leaves: true, words: { en: 'Pause', cy: 'Oedi' } },
  resume: { from: ['paused'], to: ({ pausedFrom, phase }) => pausedFrom ?? phase, guards: resumeGuards, words: { en: 'Go on where it was', cy: 'Mynd ymlaen o\'r lle yr oedd' } },
  withdraw: { from: [...open, 'paused'], to: () => 'no-role', guards: () => [], leaves: true, words: { en: 'Withdraw: take no role', cy: 'Tynnu\'n ôl: cymryd dim rôl' } },
  close: { from: [...open, 'paused'], to: () => 'closed', guards: () => [], leaves: true, words: { en: 'Close', cy: 'Cau' } },
}

/** Every guard of a move that does not hold, whoever asks: `decide` and `availableMoves` both look here. */
export function relationshipMoveRefusals(move: RelationshipMoveCommand['type'], state: RelationshipState, context: DecisionContext, engagementId?: string): Refusal[] {
  const { from, guards, leaves } = relationshipMoves[move]
  return [
    ...(state.phase === 'closed' ? [refuse('closed')] : unmet([from.includes(state.phase), 'not-from-here', nameOf('phases', state.phase)])),
    ...unmet([state.stop === undefined || leaves === true, 'stop-condition-fired', nameOf('stops', state.stop?.kind)]),
    ...guards({ state, context, today: londonDay(context.now), engagementId }),
  ]
}

/** Engagements of a relationship that have not ended. */
export function openEngagements({ id, communityId }: RelationshipState, { engagements = [] }: DecisionContext): EngagementState[] {
  return engagements.filter((each) => each.relationshipId === id && each.communityId === communityId && !hasEnded(each))
}

function engagementGuards(asked: Asked): Refusal[] {
  const engagement = openEngagements(asked.state, asked.context).find(({ id }) => id === asked.engagementId)
  return [
    ...unmet([engagement !== undefined, 'engagement-unknown']),
    ...engagingGuards(engagement ?? {}),
    ...(engagement?.stop === undefined ? stoppedEngagements(asked) : [refuse('engagements-stopped')]),
  ]
}

function stoppedEngagements({ state, context }: Asked): Refusal[] {
  const stopped = openEngagements(state, context).filter(({ stop, phase }) => stop !== undefined && phase !== 'paused')
  return unmet([stopped.length === 0, 'engagements-stopped'])
}

// Coming back asks what the place it comes back to asks, or a pause would be a way round every guard that can lapse.
function resumeGuards(asked: Asked): Refusal[] {
  switch (asked.state.pausedFrom) {
    case undefined:
    case 'proposed':
    case 'no-role':
      return []
    case 'listening':
    case 'identified':
      return legalGuards(asked.state, asked.today)
    case 'observing':
      return [...legalGuards(asked.state, asked.today), ...observingGuards(asked.state, asked.today)]
    default:
      return [...standing(asked), ...preElection(asked)]
  }
}
