import type { StopKind } from './records/engagement-plan.js'

/** Every command is signed by a post, never by a person: no `@`, no address. Its time is the context's `now`. */
export interface SignedBy {
  readonly decidedBy: string
}

/** Pausing, coming back and leaving. Leaving is always easy. */
export type LeavingCommand = SignedBy & (
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume' }
  | { readonly type: 'withdraw'; readonly reason: string; readonly reviewOn: string }
  | { readonly type: 'close'; readonly reason: string }
)

/** What a relationship and an engagement both put on record. */
export type SharedCommand = SignedBy & (
  | { readonly type: 'make-commitment'; readonly commitmentId: string; readonly promise: string; readonly due: string }
  | { readonly type: 'keep-commitment'; readonly commitmentId: string; readonly evidence: string }
  /** Said openly, with the reason: "you said, we could not". */
  | { readonly type: 'break-commitment'; readonly commitmentId: string; readonly evidence: string }
  /** Signed by a named approver, a post. */
  | { readonly type: 'approve-pre-election'; readonly kind: 'reactive-factual' | 'emergency'; readonly approvedBy: string; readonly reason: string; readonly until: string }
  | { readonly type: 'fire-stop-condition'; readonly kind: StopKind; readonly what: string }
)
