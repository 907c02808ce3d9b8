import type { EngagementState } from '../../engagement/engagement-state.js'
import { explain } from '../../engagement/explain.js'
import type { Move } from '../../engagement/move.js'
import type { RelationshipState } from '../../engagement/relationship-state.js'
import type { ReportMove, ReportRelationship } from '../report.js'

/** A relationship and what `availableMoves` says of it. */
export interface RelationshipInput {
  readonly state: RelationshipState
  readonly moves: readonly Move[]
  /** Those of this relationship. @defaultValue none */
  readonly engagements?: readonly EngagementState[] | undefined
}

/** Where a relationship stands and what may be done next. Steps that lead from somewhere else are left out. */
export function relationshipReport({ state, moves, engagements = [] }: RelationshipInput, communityName: string): ReportRelationship {
  const lines = explain(state)
  const now = lines.length - state.history.length
  const steps = moves.filter(({ missing }) => !missing.some(({ code }) => code === 'not-from-here' || code === 'closed'))
  const moveOf = ({ type, words, engagementId, missing }: Move): ReportMove => {
    const problemId = engagements.find(({ id }) => id === engagementId)?.problemId
    return { type, words, ...(problemId !== undefined && { problemId }), missing: missing.map(({ message, source }) => ({ message: plain(message), source: plain(source) })) }
  }
  return {
    communityId: state.communityId,
    communityName,
    phase: state.phase,
    stands: lines.slice(0, now),
    history: lines.slice(now),
    may: steps.filter(({ available }) => available).map(moveOf),
    notYet: steps.filter(({ available }) => !available).map(moveOf),
    engagements: engagements.map((engagement) => ({ problemId: engagement.problemId, stands: explain(engagement).slice(0, explain(engagement).length - engagement.history.length) })),
  }
}

// Refusals mark words of the record with backticks, for developers. An officer reads them as they are.
function plain(words: string): string {
  return words.replaceAll('`', '')
}
