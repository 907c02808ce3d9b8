import type { Commitment } from './records/commitment.js'
import type { CommunityConsent, CommunityRules, Hosting } from './records/community-terms.js'
import type { Complaint } from './records/complaint.js'
import type { ControlGrant } from './records/control-grant.js'
import type { FiredStop } from './records/engagement-plan.js'
import type { HelpRequest } from './records/help.js'
import type { Dpia, LawfulBasis, TransparencyNotice } from './records/legal-footing.js'
import type { NurtureAction } from './records/nurture-action.js'
import type { PlanRecognition } from './records/plan-recognition.js'
import type { PreElectionApproval } from './records/pre-election-period.js'
import type { ConfirmedPurpose, StatedPurpose, ValueOffered } from './records/purpose.js'
import type { RelationshipEvent } from './records/relationship-event.js'
import type { RoleDecision } from './records/role-decision.js'
import type { Steward } from './records/steward.js'

/** Where a relationship stands. `proposed` is before anything; `no-role` is a successful outcome. */
export type RelationshipPhase =
  | 'proposed' | 'listening' | 'identified' | 'no-role' | 'observing' | 'participating'
  | 'empowering' | 'engaging' | 'nurturing' | 'paused' | 'closed'

/** One community and the council: open-ended, with a steward. Everything is what its events say. JSON-safe. */
export interface RelationshipState {
  readonly aggregate: 'relationship'
  readonly id: string
  readonly communityId: string
  /** Number of events behind this state: the `expectedVersion` of the next append. */
  readonly version: number
  readonly phase: RelationshipPhase
  /** Where it was, while paused. */
  readonly pausedFrom?: RelationshipPhase | undefined
  /** Since when it has stood there, ISO 8601. */
  readonly since?: string | undefined
  readonly notice?: TransparencyNotice | undefined
  readonly lawfulBasis?: LawfulBasis | undefined
  readonly dpia?: Dpia | undefined
  /** What the community is for. */
  readonly communityPurpose?: ConfirmedPurpose | undefined
  readonly role?: RoleDecision | undefined
  /** Why the council takes part. */
  readonly purpose?: StatedPurpose | undefined
  readonly value?: ValueOffered | undefined
  readonly steward?: Steward | undefined
  /** Declared accounts that speak here, `<platform>/<handle>`. */
  readonly accounts: readonly string[]
  readonly rules?: CommunityRules | undefined
  readonly consent?: CommunityConsent | undefined
  readonly hosting?: Hosting | undefined
  /** Neither formed nor hosted by the community: it carries the label `council-run`. */
  readonly councilRun: boolean
  readonly controls: readonly ControlGrant[]
  readonly commitments: readonly Commitment[]
  readonly help: readonly HelpRequest[]
  readonly complaints: readonly Complaint[]
  readonly actions: readonly NurtureAction[]
  readonly planRecognitions: readonly PlanRecognition[]
  readonly approvals: readonly PreElectionApproval[]
  /** A stop condition that fired and has not been answered by Withdraw or Close. */
  readonly stop?: FiredStop | undefined
  /** The events behind this state, oldest first: `explain` puts them into words. */
  readonly history: readonly RelationshipEvent[]
}

/** A relationship nobody has decided anything about. */
export function initialRelationship(id: string, communityId: string): RelationshipState {
  return {
    aggregate: 'relationship', id, communityId, version: 0, phase: 'proposed', accounts: [], councilRun: false,
    controls: [], commitments: [], help: [], complaints: [], actions: [], planRecognitions: [], approvals: [], history: [],
  }
}

