import type { RelationshipState } from '../relationship-state.js'
import type { Owed } from './due-item.js'

/** Everything open in a relationship. What was promised and asked outlasts its end; what would only be kept up does not. */
export function relationshipOwes(state: RelationshipState): Owed[] {
  const { phase, stop, notice, lawfulBasis, dpia, role, purpose } = state
  const owed = [
    ...state.commitments.filter(({ kept }) => kept === undefined).map(({ id, promise, due }): Owed => ({ kind: 'commitment', id, what: promise, due })),
    ...state.complaints.flatMap(({ id, about, acknowledgeBy, acknowledgedOn, answer }): Owed[] => {
      if (answer !== undefined) return []
      return [acknowledgedOn === undefined ? { kind: 'complaint-to-acknowledge', id, what: about, due: acknowledgeBy } : { kind: 'complaint-to-answer', id, what: about }]
    }),
    ...state.help.filter(({ answer }) => answer === undefined).map(({ id, what }): Owed => ({ kind: 'help-to-answer', id, what })),
  ]
  if (phase === 'closed') return owed
  const reviews: Owed[] = [
    ...(role === undefined ? [] : [{ kind: 'role-review' as const, due: role.reviewOn }]),
    ...(stop === undefined ? [] : [{ kind: 'stop' as const, what: stop.what }]),
  ]
  // Where the council takes no role it also handles nothing that these would cover.
  if (phase === 'no-role') return [...owed, ...reviews]
  return [
    ...owed, ...reviews,
    ...(notice === undefined ? [] : [{ kind: 'notice-review' as const, due: notice.reviewOn }]),
    ...(lawfulBasis === undefined ? [] : [{ kind: 'lawful-basis-review' as const, due: lawfulBasis.reviewOn }]),
    ...(dpia === undefined ? [] : [{ kind: 'dpia-review' as const, due: dpia.reviewOn }]),
    ...(role?.role === 'observer' && role.until !== undefined ? [{ kind: 'observing-ends' as const, due: role.until }] : []),
    ...(purpose?.purpose === 'understand' && purpose.until !== undefined ? [{ kind: 'understanding-ends' as const, due: purpose.until }] : []),
  ]
}
