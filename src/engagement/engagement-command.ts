import type { ChannelFit } from './records/channel-fit.js'
import type { EngagementOutcome } from './records/engagement-outcome.js'
import type { EngagementPlan } from './records/engagement-plan.js'
import type { GunningTests } from './records/gunning.js'
import type { LeavingCommand, SharedCommand, SignedBy } from './shared-command.js'

/** Puts something on record about an engagement. */
export type EngagementFact = SignedBy & (
  | { readonly type: 'set-plan'; readonly plan: EngagementPlan }
  | { readonly type: 'fit-channels'; readonly channelFit: ChannelFit }
  /** What was done so that a group that was missing is heard. */
  | { readonly type: 'act-on-missing-voice'; readonly who: string; readonly what: string }
  | { readonly type: 'record-gunning-tests'; readonly tests: GunningTests }
  | { readonly type: 'record-outcome'; readonly outcome: EngagementOutcome }
)

/** Moves an engagement from one state to another. */
export type EngagementMoveCommand =
  | (SignedBy & { readonly type: 'start' })
  | LeavingCommand

/** Everything that can be asked of an engagement. No command takes a resident. */
export type EngagementCommand = EngagementFact | EngagementMoveCommand | SharedCommand
