import type { Language } from '../core/language.js'
import type { EngagementState } from '../engagement/engagement-state.js'
import { londonDay } from '../engagement/calendar/london-day.js'
import type { RelationshipState } from '../engagement/relationship-state.js'
import type { Mention } from '../mentions/mention.js'
import { suggestActions } from './actions/suggest-actions.js'
import type { SuggestedAction } from './actions/suggested-action.js'
import { cafeIndex, type CafeIndex } from './cafe-index.js'
import type { CivilityMeasure } from './civility/civility-measure.js'
import type { CommunityPanel } from './community-panel.js'
import { communityPanel, talkUntil } from './community-panel.js'
import { councilPanel } from './conduct/council-panel.js'
import type { Figure, Panel } from './figure.js'
import { cafeVersionOf, isCafeVersion, newestNurtureVersion, type NurtureVersion } from './formulas/versions.js'
import { NurtureError } from './nurture-error.js'
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
  /** The same community's earlier score: that of another is refused. */
  readonly previous?: NurtureScore | undefined
  /** ISO 8601. */
  readonly now: string
  /** ISO 8601. The community's panel is as of then; the council's is of `now`. @defaultValue `now` */
  readonly heardUntil?: string | undefined
  /** @defaultValue 1 */
  readonly seed?: number | undefined
  /** For the index's intervals, and whether civility has one: fewer than 2 give none. @defaultValue 1000 */
  readonly resamples?: number | undefined
  /** Nothing is said about fewer residents. Never less than 10. @defaultValue 10 */
  readonly minimumAuthors?: number | undefined
  /** Of the words. @defaultValue 'en' */
  readonly language?: Language | undefined
  /** How civil the talk is, by a measure of your own or somebody else's. @defaultValue none: it is not measured */
  readonly civility?: CivilityMeasure | undefined
  /** Compute it as an earlier version did: see `recomputeScore`. @defaultValue the newest */
  readonly version?: NurtureVersion | undefined
}

/** Two panels side by side, never added together, and what might help. JSON-safe, without anything about a person. */
export interface NurtureScore {
  readonly version: NurtureVersion
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
  /** The café index against the earlier score given, both by the formula of the earlier one. */
  readonly sincePrevious?: Figure | undefined
}

/**
 * The community's panel and the council's own, and the actions they speak for. There is no function that adds the two,
 * or compares two communities.
 *
 * @throws NurtureError `nurture-other-community` when `previous` is another community's score; CivilityError when a civility
 * measure does not keep its contract.
 *
 * @example
 * ```ts
 * const score = scoreNurture({ community, mentions: mentionsOfCommunity(community, mentions), relationship, engagements, now: new Date().toISOString() })
 * score.community.index.position // 'guest-in-the-cafe'
 * score.council.figures.find(({ id }) => id === 'commitments-kept')?.words
 * ```
 */
export function scoreNurture(input: NurtureInput): NurtureScore {
  const { community, mentions, relationship, engagements = [], previous, now, heardUntil = now, seed = 1, resamples, minimumAuthors, language = 'en', civility, version = newestNurtureVersion } = input
  const communityId = community?.id ?? relationship?.communityId
  if (previous !== undefined && previous.communityId !== communityId) throw new NurtureError('nurture-other-community', 'The earlier score is about another community.')
  const cafeVersion = cafeVersionOf[version]
  const panel = communityPanel({ mentions, now: heardUntil, seed, resamples, minimumAuthors, language, version: cafeVersion, civility })
  const conduct = relationship === undefined ? undefined : {
    relationship,
    engagements: engagements.filter(({ relationshipId }) => relationshipId === relationship.id),
    today: londonDay(now),
  }
  const council = councilPanel(conduct, { language })
  return {
    version,
    at: now,
    seed,
    ...(communityId !== undefined && { communityId }),
    community: panel,
    council,
    actions: conduct === undefined ? [] : suggestActions({ community: panel, council, conduct, language }),
    ...(previous !== undefined && { sincePrevious: compared(panel.index, previous, input) }),
  }
}

// An earlier score may be of an earlier formula: then the talk of now is measured by that one too, and like is compared with like.
function compared(index: CafeIndex, previous: NurtureScore, { mentions, now, heardUntil = now, seed, resamples, minimumAuthors, language = 'en' }: NurtureInput): Figure {
  const then = { at: previous.at, index: previous.community.index }
  // Read from a store: it may be of a version that this library does not know.
  const version: string = then.index.version
  if (version === index.version) return sincePrevious(index, then, { language, isNewest: true })
  const nowBy = isCafeVersion(version) ? cafeIndex(talkUntil(mentions, heardUntil), { seed, resamples, minimumAuthors, language, version }) : null
  return sincePrevious(nowBy, then, { language, isNewest: false })
}
