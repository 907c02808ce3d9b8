import type { Commitment } from '../../engagement/records/commitment.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'
import type { PageCommitment } from './relationship-page.js'

/** A commitment as it stands on a day. @internal */
export function pageCommitment({ promise, madeOn, due, kept, settledOn, evidence }: Commitment, today: string): PageCommitment {
  const standing = kept === undefined ? (due < today ? 'overdue' : 'open') : kept ? 'kept' : 'broken'
  return { promise: withoutPeople(promise), madeOn, due, standing, ...(settledOn !== undefined && { settledOn }), ...(evidence !== undefined && { evidence: withoutPeople(evidence) }) }
}
