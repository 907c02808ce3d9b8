import * as z from 'zod'
import { Commitment } from './commitment.js'
import { CommunityConsent, CommunityRules, Hosting } from './community-terms.js'
import { Complaint } from './complaint.js'
import { ControlGrant } from './control-grant.js'
import { Day, Instant, Post, Words } from './common.js'
import { FiredStop } from './engagement-plan.js'
import { HelpRequest } from './help.js'
import { Dpia, LawfulBasis, TransparencyNotice } from './legal-footing.js'
import { NurtureAction } from './nurture-action.js'
import { PlanRecognition } from './plan-recognition.js'
import { PreElectionApproval } from './pre-election-period.js'
import { ConfirmedPurpose, StatedPurpose, ValueOffered } from './purpose.js'
import { RoleDecision } from './role-decision.js'
import { schemaVersion } from './schema-version.js'
import { AppointedSteward, Handover } from './steward.js'

const envelope = {
  schemaVersion: z.literal(schemaVersion),
  aggregate: z.literal('relationship'),
  /** The relationship. */
  id: z.string().min(1),
  communityId: z.string().min(1),
  at: Instant,
  decidedBy: Post,
}

function event<const T extends string, S extends z.ZodRawShape>(type: T, shape: S) {
  return z.object({ ...envelope, type: z.literal(type), ...shape })
}

/** Something that was decided about one relationship. JSON as it is: append it to the ledger stream `relationship:<id>`. */
export const RelationshipEvent = z.discriminatedUnion('type', [
  event('transparency-notice-recorded', { notice: TransparencyNotice }),
  event('lawful-basis-recorded', { lawfulBasis: LawfulBasis }),
  event('dpia-recorded', { dpia: Dpia }),
  event('community-purpose-confirmed', { confirmed: ConfirmedPurpose }),
  event('role-decided', { decision: RoleDecision }),
  event('purpose-stated', { stated: StatedPurpose }),
  event('value-offered', { value: ValueOffered }),
  event('steward-appointed', { steward: AppointedSteward }),
  event('steward-handed-over', { steward: AppointedSteward, handover: Handover }),
  event('account-declared', { account: z.string().min(1) }),
  event('community-rules-read', { rules: CommunityRules }),
  event('consent-recorded', { consent: CommunityConsent }),
  event('hosting-recorded', { hosting: Hosting }),
  event('control-granted', { grant: ControlGrant }),
  event('control-withdrawn', { grant: ControlGrant }),
  event('commitment-made', { commitment: Commitment }),
  event('commitment-kept', { commitment: Commitment }),
  event('commitment-broken', { commitment: Commitment }),
  event('help-asked', { help: HelpRequest }),
  event('help-answered', { help: HelpRequest }),
  event('complaint-received', { complaint: Complaint }),
  event('complaint-acknowledged', { complaint: Complaint }),
  event('complaint-answered', { complaint: Complaint }),
  event('nurture-action-taken', { action: NurtureAction }),
  event('plan-recognised', { recognition: PlanRecognition }),
  event('pre-election-approved', { approval: PreElectionApproval }),
  event('stop-condition-fired', { stop: FiredStop }),
  event('listening-started', { problems: z.array(z.string()) }),
  event('identified', {}),
  event('observing-started', {}),
  event('participation-started', {}),
  event('empowering-started', {}),
  event('engaging-started', { engagementId: z.string().min(1) }),
  event('nurturing-started', { councilRun: z.boolean() }),
  event('paused', { reason: Words }),
  event('resumed', {}),
  event('withdrew', { reason: Words, reviewOn: Day }),
  event('closed', { reason: Words }),
])
export type RelationshipEvent = z.infer<typeof RelationshipEvent>
