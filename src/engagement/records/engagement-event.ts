import * as z from 'zod'
import { ChannelFit } from './channel-fit.js'
import { Commitment } from './commitment.js'
import { Day, Instant, Post, Words } from './common.js'
import { EngagementOutcome } from './engagement-outcome.js'
import { EngagementPlan, FiredStop } from './engagement-plan.js'
import { GunningTests } from './gunning.js'
import { PreElectionApproval } from './pre-election-period.js'
import { schemaVersion } from './schema-version.js'

const envelope = {
  schemaVersion: z.literal(schemaVersion),
  aggregate: z.literal('engagement'),
  /** The engagement. */
  id: z.string().min(1),
  relationshipId: z.string().min(1),
  communityId: z.string().min(1),
  problemId: z.string().min(1),
  at: Instant,
  decidedBy: Post,
}

function event<const T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.object({ ...envelope, type: z.literal(type), ...shape })
}

/** Something that was decided about one engagement. JSON as it is: append it to the ledger stream `engagement:<id>`. */
export const EngagementEvent = z.discriminatedUnion('type', [
  event('plan-set', { plan: EngagementPlan }),
  event('channels-fitted', { channelFit: ChannelFit }),
  event('missing-voice-acted-on', { who: Words, actedOn: z.object({ on: Day, what: Words }) }),
  event('gunning-tests-recorded', { tests: GunningTests }),
  event('outcome-recorded', { outcome: EngagementOutcome }),
  event('commitment-made', { commitment: Commitment }),
  event('commitment-kept', { commitment: Commitment }),
  event('commitment-broken', { commitment: Commitment }),
  event('pre-election-approved', { approval: PreElectionApproval }),
  event('stop-condition-fired', { stop: FiredStop }),
  event('started', {}),
  event('paused', { reason: Words }),
  event('resumed', {}),
  event('withdrew', { reason: Words, reviewOn: Day }),
  event('closed', { reason: Words }),
])
export type EngagementEvent = z.infer<typeof EngagementEvent>
