import type { Language } from '../../core/language.js'
import type { ComplaintClock } from '../../engagement/complaint-clock.js'
import type { EngagementPhase } from '../../engagement/engagement-state.js'
import type { Control } from '../../engagement/records/control-grant.js'
import type { OutcomeMeasurement } from '../../engagement/records/engagement-outcome.js'
import type { ParticipationPromise, StopKind } from '../../engagement/records/engagement-plan.js'
import type { ReportPanels, ReportRelationship } from '../report.js'

/** Something promised, and how it stands today. */
export interface PageCommitment {
  readonly promise: string
  readonly madeOn: string
  readonly due: string
  readonly standing: 'kept' | 'broken' | 'open' | 'overdue'
  readonly settledOn?: string | undefined
  /** What shows that it was kept, or why it was not. */
  readonly evidence?: string | undefined
}

/** Control a community holds or held. */
export interface PageControl {
  readonly control: Control
  readonly limits: string
  readonly grantedOn: string
  readonly withdrawn?: { readonly on: string; readonly reason: string; readonly publishedAt: string } | undefined
}

/** Something a community asked for. */
export interface PageHelp {
  readonly what: string
  readonly askedOn: string
  readonly answer?: { readonly given: boolean; readonly on: string; readonly what: string } | undefined
}

/** A complaint without what it was about or what was answered: that may tell who it was. */
export interface PageComplaint extends ComplaintClock {
  readonly receivedOn: string
  readonly answeredOn?: string | undefined
}

/** Work on one problem with one community. */
export interface PageEngagement {
  readonly problem: string
  readonly phase: EngagementPhase
  readonly stands: readonly string[]
  readonly history: readonly string[]
  readonly plan?: {
    readonly focus: string
    readonly whatPeopleNeedToDo: string
    readonly promise: ParticipationPromise
    readonly startsOn: string
    readonly reviewOn: string
    readonly stopConditions: readonly { readonly kind: StopKind; readonly afterWeeks?: number | undefined; readonly sign?: string | undefined }[]
    readonly formalConsultation: boolean
  } | undefined
  readonly channels?: {
    readonly existing: readonly { readonly name: string; readonly medium: 'online' | 'offline'; readonly does: string }[]
    readonly replaces: readonly string[]
    readonly offlineEquivalent?: string | undefined
    /** `null` where nobody has found out: shown as unknown, never as nobody. */
    readonly voicesMissing: readonly { readonly who: string; readonly acted?: { readonly on: string; readonly what: string } | undefined }[] | null
    /** Who was heard beside the population, in a sentence; absent where nobody has compared. */
    readonly comparison?: { readonly words: string; readonly value: number | null; readonly interval?: readonly [number, number] | undefined; readonly source: string } | undefined
  } | undefined
  readonly commitments: readonly PageCommitment[]
  readonly outcome?: { readonly measurement: OutcomeMeasurement; readonly whatChanged: string; readonly whatWeLearned: string; readonly loopClosedOn?: string | undefined } | undefined
}

/** One relationship by itself: what an officer, a monitoring officer or the community may read. JSON-safe. */
export interface RelationshipPage {
  readonly version: 'relationship/1'
  readonly language: Language
  /** ISO 8601. */
  readonly at: string
  readonly council: { readonly id: string; readonly name: string }
  readonly problems: readonly { readonly id: string; readonly statement: string }[]
  /** Where it stands, how it came there, what may be done next and what is missing for the rest. */
  readonly relationship: ReportRelationship
  readonly steward?: { readonly post: string; readonly deputy?: string | undefined; readonly team: string; readonly handovers: readonly { readonly on: string; readonly from: string; readonly to: string; readonly notes: string }[] } | undefined
  readonly commitments: readonly PageCommitment[]
  readonly controls: readonly PageControl[]
  readonly help: readonly PageHelp[]
  readonly complaints: readonly PageComplaint[]
  readonly engagements: readonly PageEngagement[]
  readonly panels?: ReportPanels | undefined
}
