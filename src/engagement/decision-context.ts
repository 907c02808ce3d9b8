import type { PublicCommunity } from '../communities/community.js'
import type { BusinessProblem } from '../council/business-problem.js'
import type { Council } from '../council/council.js'
import type { PreElectionPeriod } from './records/pre-election-period.js'
import type { EngagementState } from './engagement-state.js'
import type { RelationshipState } from './relationship-state.js'

/** What `decide` needs to know of a community: a `PublicCommunity` will do, and one fact it does not show. */
export type CommunityFacts = Pick<PublicCommunity, 'id' | 'purpose'> & {
  /** At least `minimumAuthors` people are active in it. */
  readonly minimumAuthorsMet: boolean
}

/** The world around a decision. Pure data: give the same again and the same is decided. */
export interface DecisionContext {
  /** ISO 8601. */
  readonly now: string
  /** Its declared accounts are the only ones that may speak. */
  readonly council: Pick<Council, 'id' | 'accounts'>
  readonly problems: readonly BusinessProblem[]
  /** The community, as last found. Absent when it has not been found (again). */
  readonly community?: CommunityFacts | undefined
  /** Polls ahead. @defaultValue none */
  readonly preElectionPeriods?: readonly PreElectionPeriod[] | undefined
  /** For an engagement: the relationship it belongs to. */
  readonly relationship?: RelationshipState | undefined
  /** For a relationship: its engagements. @defaultValue none */
  readonly engagements?: readonly EngagementState[] | undefined
}
