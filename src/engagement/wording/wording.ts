import type { EngagementPhase, EngagementState } from '../engagement-state.js'
import type { Control } from '../records/control-grant.js'
import type { EngagementEvent } from '../records/engagement-event.js'
import type { FiredStop, StopKind } from '../records/engagement-plan.js'
import type { RelationshipEvent } from '../records/relationship-event.js'
import type { Role } from '../records/role-decision.js'
import type { RelationshipPhase, RelationshipState } from '../relationship-state.js'

/** A line of history for each kind of event. A language that lacks one does not compile. */
export type EventWording<Event extends { readonly type: string }> = { readonly [Type in Event['type']]: (event: Extract<Event, { readonly type: Type }>) => string }

/** A line of history for what relationships and engagements both record in the same words. */
export type SharedWording = EventWording<Extract<RelationshipEvent | EngagementEvent, { readonly type: Exclude<RelationshipEvent['type'] & EngagementEvent['type'], 'withdrew'> }>>

/** The names of what can be chosen, as they stand inside a sentence. */
export interface Names {
  readonly phases: Readonly<Record<RelationshipPhase | EngagementPhase, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly controls: Readonly<Record<Control, string>>
  readonly stops: Readonly<Record<StopKind, string>>
}

/** Sentences about a relationship now. Days are ISO 8601; what people wrote comes as they wrote it. */
export interface RelationshipWording {
  readonly stands: (phase: RelationshipPhase, since: string | undefined) => string
  readonly before: (phase: RelationshipPhase) => string
  readonly stop: (stop: FiredStop, ended: boolean) => string
  readonly role: (role: NonNullable<RelationshipState['role']>) => string
  readonly purpose: (purpose: NonNullable<RelationshipState['purpose']>) => string
  readonly communityPurpose: (words: string) => string
  readonly steward: (steward: NonNullable<RelationshipState['steward']>) => string
  readonly communicationsAlone: string
  readonly saidNo: string
  readonly councilRun: string
  readonly controls: (held: RelationshipState['controls']) => string
  readonly promises: (open: number, nextDue: string) => string
  readonly help: (open: number) => string
  readonly toAcknowledge: (open: number, firstBy: string) => string
  readonly toAnswer: (open: number) => string
}

/** Sentences about an engagement now. */
export interface EngagementWording {
  readonly stands: (phase: EngagementPhase, since: string | undefined, problemId: string) => string
  readonly stop: (stop: FiredStop, ended: boolean) => string
  readonly plan: (plan: NonNullable<EngagementState['plan']>) => string
  readonly voicesUnknown: string
  readonly noOutcome: string
  readonly loopOpen: string
  readonly promises: (open: number, nextDue: string) => string
}
