import { hasEnded, hasStarted, type EngagementState } from '../../engagement/engagement-state.js'

/**
 * Engagements whose people are owed word of what became of what they said: those with an outcome, and those that ran and
 * have ended, however they ended. One that ended before it began asked nothing of anybody: there is no loop to close.
 * @internal
 */
export function loopsOf(engagements: readonly EngagementState[]): { readonly closed: EngagementState[]; readonly open: EngagementState[] } {
  const loops = engagements.filter((engagement) => engagement.outcome !== undefined || (hasEnded(engagement) && hasStarted(engagement)))
  return {
    closed: loops.filter(({ outcome }) => outcome?.loopClosedOn !== undefined),
    open: loops.filter(({ outcome }) => outcome?.loopClosedOn === undefined),
  }
}
