import type { EngagementState } from '../engagement/engagement-state.js'
import { londonDay } from '../engagement/calendar/london-day.js'
import type { RelationshipState } from '../engagement/relationship-state.js'
import type { Mention } from '../mentions/mention.js'
import { suggestActions } from './actions/suggest-actions.js'
import type { SuggestedAction } from './actions/suggested-action.js'
import type { CommunityPanel } from './community-panel.js'
import { communityPanel } from './community-panel.js'
import { councilPanel } from './conduct/council-panel.js'
import type { Figure, Panel } from './figure.js'
import { sincePrevious } from './since-previous.js'

/** What is scored. */
export interface NurtureInput {
  /** Absent where it has not been found (again): its panel then says that there is too little. */
  readonly community?: { readonly id: string } | undefined
  /** What was said in this community: see `mentionsOfCommunity`. */
  readonly mentions: readonly Mention[]
  readonly relationship?: RelationshipState | undefined
  /** Those of this relationship. @defaultValue none */
  readonly engagements?: readonly EngagementState[] | undefined
  /** The same community's earlier score. */
  readonly previous?: NurtureScore | undefined
  /** ISO 8601. */
  readonly now: string
  /** ISO 8601. The community's panel is as of then; the council's is of `now`. @defaultValue `now` */
  readonly heardUntil?: string | undefined
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** For the index's intervals. @defaultValue 1000 */
  readonly resamples?: number | undefined
  /** Nothing is said about fewer residents. Never less than 10. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
}

/** Two panels side by side, never added together, and what might help. JSON-safe, without anything about a person. */
export interface NurtureScore {
  readonly version: 'nurture/1'
  /** ISO 8601. */
  readonly at: string
  readonly seed: number
  readonly communityId?: string | undefined
  /** How the community does, by itself. */
  readonly community: CommunityPanel
  /** How the council behaves: the panel a chief executive can be held to. */
  readonly council: Panel
  /** What the council owes first, then what it might offer. Suggestions: an officer decides. */
  readonly actions: readonly SuggestedAction[]
  /** The café index against the earlier score given. */
  readonly sincePrevious?: Figure | undefined
}

/**
 * The community's panel and the council's own, and the actions they speak for. There is no function that adds the two,
 * or compares two communities.
 *
 * @example
 * ```ts
 * const score = scoreNurture({ community, mentions: mentionsOfCommunity(community, mentions), relationship, engagements, now: new Date().toISOString() })
 * score.community.index.position // 'guest-in-the-cafe'
 * score.council.figures.find(({ id }) => id === 'commitments-kept')?.words
 * ```
 */
export function scoreNurture({ community, mentions, relationship, engagements = [], previous, now, heardUntil = now, seed = 1, resamples, minimumAuthors }: NurtureInput): NurtureScore {
  const panel = communityPanel({ mentions, now: heardUntil, seed, resamples, minimumAuthors })
  const conduct = relationship === undefined ? undefined : {
    relationship,
    engagements: engagements.filter(({ relationshipId }) => relationshipId === relationship.id),
    today: londonDay(now),
  }
  const communityId = community?.id ?? relationship?.communityId
  return {
    version: 'nurture/1',
    at: now,
    seed,
    ...(communityId !== undefined && { communityId }),
    community: panel,
    council: councilPanel(conduct),
    actions: suggestActions(panel, conduct),
    ...(previous !== undefined && { sincePrevious: sincePrevious(panel.index, { at: previous.at, index: previous.community.index }) }),
  }
}
