import type { EngagementState } from '../../engagement/engagement-state.js'
import type { RelationshipState } from '../../engagement/relationship-state.js'

/** What the council has done in one relationship, and the day it is looked at. */
export interface Conduct {
  readonly relationship: RelationshipState
  /** Those of this relationship. */
  readonly engagements: readonly EngagementState[]
  /** Today in Europe/London, `YYYY-MM-DD`. */
  readonly today: string
}
