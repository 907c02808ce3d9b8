import type { ChannelFit } from './records/channel-fit.js'
import type { Commitment } from './records/commitment.js'
import type { EngagementEvent } from './records/engagement-event.js'
import type { EngagementOutcome } from './records/engagement-outcome.js'
import type { EngagementPlan, FiredStop } from './records/engagement-plan.js'
import type { GunningTests } from './records/gunning.js'
import type { PreElectionApproval } from './records/pre-election-period.js'

/** Where an engagement stands. `withdrawn` and `closed` are its ends. */
export type EngagementPhase = 'planned' | 'engaging' | 'paused' | 'withdrawn' | 'closed'

/** One business problem and one community: it has an end. Everything is what its events say. JSON-safe. */
export interface EngagementState {
  readonly aggregate: 'engagement'
  readonly id: string
  readonly relationshipId: string
  readonly communityId: string
  readonly problemId: string
  /** Number of events behind this state: the `expectedVersion` of the next append. */
  readonly version: number
  readonly phase: EngagementPhase
  /** Where it was, while paused. */
  readonly pausedFrom?: EngagementPhase | undefined
  /** Since when it has stood there, ISO 8601. */
  readonly since?: string | undefined
  readonly plan?: EngagementPlan | undefined
  readonly channelFit?: ChannelFit | undefined
  readonly gunning?: GunningTests | undefined
  readonly commitments: readonly Commitment[]
  readonly outcome?: EngagementOutcome | undefined
  readonly approvals: readonly PreElectionApproval[]
  /** A stop condition that fired: only Close, Pause and Withdraw remain. */
  readonly stop?: FiredStop | undefined
  /** The events behind this state, oldest first: `explain` puts them into words. */
  readonly history: readonly EngagementEvent[]
}

/** Whose engagement it is and what it is about. */
export interface EngagementSubject {
  readonly relationshipId: string
  readonly communityId: string
  readonly problemId: string
}

/** An engagement nobody has decided anything about. */
export function initialEngagement(id: string, { relationshipId, communityId, problemId }: EngagementSubject): EngagementState {
  return { aggregate: 'engagement', id, relationshipId, communityId, problemId, version: 0, phase: 'planned', commitments: [], approvals: [], history: [] }
}

/** Whether it is over: nothing new is begun in it. */
export function hasEnded({ phase }: Pick<EngagementState, 'phase'>): boolean {
  return phase === 'closed' || phase === 'withdrawn'
}

/** Whether it ever ran, so that people were asked something: its end owes them word of what came of it. */
export function hasStarted({ history }: Pick<EngagementState, 'history'>): boolean {
  return history.some(({ type }) => type === 'started')
}
