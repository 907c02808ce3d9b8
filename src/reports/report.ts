import type { CommunityEvent, CommunityPurpose, CommunityTypology, SizeBand, SuggestedRole } from '../communities/community.js'
import type { Language } from '../core/language.js'
import type { RelationshipPhase } from '../engagement/relationship-state.js'
import type { ToolRecommendation } from '../listening/tool-recommendation.js'
import type { CafePosition } from '../nurture/cafe-position.js'
import type { Figure } from '../nurture/figure.js'
import type { HeardSummary } from './heard-summary.js'
import type { PublicCount } from './public-count.js'

/** A business problem as a report shows it. */
export interface ReportProblem {
  readonly id: string
  readonly statement: string
  readonly desiredOutcome: string
  /** A post. */
  readonly owner: string
  /** How anyone will know that it got smaller, in words. */
  readonly measure: string
  readonly heard: PublicCount
}

/** What a tool was worth for its problem. */
export interface ReportTool {
  readonly tool: string
  readonly problemId: string
  readonly reviewOn: string
  readonly heard: PublicCount
  readonly useful: PublicCount
  readonly requests: number
  readonly bytes: number
  readonly recommendation: ToolRecommendation
  readonly words: string
}

/** Whether a source can be read. */
export interface ReportSource {
  readonly sourceId: string
  readonly state: 'healthy' | 'failing' | 'silent' | 'never-read' | 'gone'
  readonly words: string
}

/** Where a community meets. */
export interface ReportVenue {
  readonly name: string
  readonly kind: string
  readonly url?: string | undefined
  /** Of what the community says at the venues listed, 0…1. */
  readonly share: number
}

/** A community that already exists, as it may be shown. */
export interface ReportCommunity {
  readonly id: string
  /** Its terms, or a plain description where no term is shared by enough people. */
  readonly name: string
  readonly people: SizeBand
  readonly standing: 'established' | 'tentative'
  readonly standingWords: string
  readonly venues: readonly ReportVenue[]
  readonly places: readonly string[]
  readonly problemIds: readonly string[]
  readonly purpose: { readonly words: string; readonly because: readonly string[]; readonly leading?: CommunityPurpose | undefined }
  /** What its people share. Absent where the map was made before this was told. */
  readonly typology?: { readonly words: string; readonly because: readonly string[]; readonly leading?: CommunityTypology | undefined } | undefined
  readonly councilPresence: string
  readonly suggestedRole: { readonly role: SuggestedRole; readonly words: string; readonly because: readonly string[] }
  readonly history: readonly CommunityEvent[]
}

/** Two communities in which the same people speak, by their ids. */
export interface ReportTie {
  readonly between: readonly [string, string]
  readonly people: SizeBand
}

/** What stood of the communities at one time. */
export interface ReportMoment {
  /** ISO 8601. */
  readonly at: string
  readonly communities: readonly { readonly id: string; readonly name: string; readonly people: SizeBand }[]
}

/** A place heard without anybody's name on it. */
export interface ReportNamelessVenue {
  readonly name: string
  readonly kind: string
  readonly url?: string | undefined
  readonly heard: PublicCount
  readonly places: readonly { readonly name: string; readonly heard: PublicCount }[]
  readonly tags: readonly { readonly tag: string; readonly heard: PublicCount }[]
  readonly problems: readonly { readonly id: string; readonly heard: PublicCount }[]
}

/** A step, and what is missing for it. */
export interface ReportMove {
  /** The type of the command that takes it. */
  readonly type: string
  readonly words: string
  /** For a step of an engagement: which problem it is about. */
  readonly problemId?: string | undefined
  readonly missing: readonly { readonly message: string; readonly source: string }[]
}

/** Where the relationship with a community stands and what may be done next. */
export interface ReportRelationship {
  readonly communityId: string
  /** What the community is, or was, called. */
  readonly communityName: string
  readonly phase: RelationshipPhase
  readonly stands: readonly string[]
  readonly history: readonly string[]
  readonly may: readonly ReportMove[]
  readonly notYet: readonly ReportMove[]
  readonly engagements: readonly { readonly problemId: string; readonly stands: readonly string[] }[]
}

/** The café index of one window. */
export interface ReportWindow {
  readonly from: string
  readonly to: string
  readonly value: number | null
  readonly interval?: readonly [low: number, high: number] | undefined
}

/** Two panels of one community and its council, side by side. */
export interface ReportPanels {
  readonly communityId: string
  /** Absent where the community is not shown. */
  readonly community?: {
    readonly words: string
    readonly value: number | null
    readonly interval?: readonly [low: number, high: number] | undefined
    readonly position: CafePosition | null
    readonly presence: number | null
    readonly dependency: number | null
    readonly windows: readonly ReportWindow[]
    readonly figures: readonly Figure[]
  } | undefined
  readonly council: { readonly words: readonly string[]; readonly figures: readonly Figure[] }
  readonly actions: readonly { readonly what: string; readonly obstacle: string; readonly because: string; readonly asked: boolean }[]
}

/** What people look at and other systems read: nothing about a person, nothing about a few. JSON-safe. */
export interface Report {
  readonly version: 'report/1'
  /** What everything in it is worded in. */
  readonly language: Language
  /** ISO 8601. */
  readonly at: string
  readonly council: { readonly id: string; readonly name: string }
  readonly minimumAuthors: number
  /** What an officer can read in a minute. */
  readonly summary: { readonly heard: readonly string[]; readonly means: readonly string[]; readonly next: readonly string[] }
  readonly problems: readonly ReportProblem[]
  readonly heard: HeardSummary
  readonly tools: readonly ReportTool[]
  readonly sources: readonly ReportSource[]
  /** By name, never by rank. */
  readonly communities: readonly ReportCommunity[]
  readonly ties: readonly ReportTie[]
  /** How the communities stood from time to time, oldest first; the last is now. */
  readonly course: readonly ReportMoment[]
  /** What the search for communities came to, in words. */
  readonly finding: string
  readonly namelessVenues: readonly ReportNamelessVenue[]
  readonly relationships: readonly ReportRelationship[]
  readonly panels: readonly ReportPanels[]
  readonly caveats: readonly string[]
  readonly method: readonly { readonly what: string; readonly version: string; readonly how: string }[]
}
