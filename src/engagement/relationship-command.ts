import type { CommunityConsent, CommunityRules, Hosting } from './records/community-terms.js'
import type { Control } from './records/control-grant.js'
import type { Dpia, LawfulBasis, TransparencyNotice } from './records/legal-footing.js'
import type { NurtureAction } from './records/nurture-action.js'
import type { PlanRecognition } from './records/plan-recognition.js'
import type { Purpose, ValueOffered } from './records/purpose.js'
import type { Role } from './records/role-decision.js'
import type { LeavingCommand, SharedCommand, SignedBy } from './shared-command.js'

/** Puts something on record about a relationship. */
export type RelationshipFact = SignedBy & (
  | { readonly type: 'record-transparency-notice'; readonly notice: TransparencyNotice }
  | { readonly type: 'record-lawful-basis'; readonly lawfulBasis: LawfulBasis }
  | { readonly type: 'record-dpia'; readonly dpia: Dpia }
  /** What the community is for, in words a person stands by. */
  | { readonly type: 'confirm-purpose'; readonly words: string }
  /** `none` needs a reason and a review date and takes effect at once: it is the same as `withdraw`. */
  | { readonly type: 'decide-role'; readonly role: Role; readonly reason: string; readonly reviewOn: string; readonly until?: string | undefined }
  | { readonly type: 'state-purpose'; readonly purpose: Purpose; readonly until?: string | undefined }
  | { readonly type: 'offer-value'; readonly value: ValueOffered }
  | { readonly type: 'appoint-steward'; readonly post: string; readonly deputy?: string | undefined; readonly team: string }
  | { readonly type: 'hand-over-steward'; readonly post: string; readonly deputy?: string | undefined; readonly team?: string | undefined; readonly notes: string }
  /** An account the council declared, `<platform>/<handle>`, will speak here. */
  | { readonly type: 'declare-account'; readonly account: string }
  | { readonly type: 'record-rules-read'; readonly rules: CommunityRules }
  | { readonly type: 'record-consent'; readonly consent: CommunityConsent }
  | { readonly type: 'record-hosting'; readonly hosting: Hosting }
  | { readonly type: 'grant-control'; readonly controlId: string; readonly control: Control; readonly limits: string }
  /** Taken back with a reason the community can read at `publishedAt`. */
  | { readonly type: 'withdraw-control'; readonly controlId: string; readonly reason: string; readonly publishedAt: string }
  | { readonly type: 'record-help-asked'; readonly helpId: string; readonly what: string }
  | { readonly type: 'record-help-answered'; readonly helpId: string; readonly given: boolean; readonly what: string }
  | { readonly type: 'record-complaint'; readonly complaintId: string; readonly about: string; readonly receivedOn: string }
  | { readonly type: 'acknowledge-complaint'; readonly complaintId: string }
  /** What came of a complaint, as whoever complained was told it. */
  | { readonly type: 'answer-complaint'; readonly complaintId: string; readonly what: string }
  | { readonly type: 'take-nurture-action'; readonly action: NurtureAction }
  | { readonly type: 'record-plan-recognition'; readonly recognition: PlanRecognition }
)

/** Moves a relationship from one state to another. */
export type RelationshipMoveCommand =
  | (SignedBy & { readonly type: 'listen' | 'identify' | 'observe' | 'participate' | 'empower' | 'nurture' })
  /** The engagement whose plan is ready; its state is in the context. */
  | (SignedBy & { readonly type: 'engage'; readonly engagementId: string })
  | LeavingCommand

/** Everything that can be asked of a relationship. No command takes a resident. */
export type RelationshipCommand = RelationshipFact | RelationshipMoveCommand | SharedCommand
