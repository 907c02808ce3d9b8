import type { CafePosition } from '../cafe-position.js'
import { cafeVersionOf, newestNurtureVersion, type NurtureVersion } from '../formulas/versions.js'
import { NurtureError } from '../nurture-error.js'
import { scoreNurture, type NurtureInput, type NurtureScore } from '../score-nurture.js'
import { engagementAsOf, relationshipAsOf } from './as-of.js'
import { causeOf, figureChanges, type DifferenceCause, type FigureChange } from './figure-change.js'
import { recomputeWords } from './recompute-words.js'

/** What the stored score was computed from. Its moment and its seed are in the score itself. */
export type RecomputeInput = Omit<NurtureInput, 'now' | 'seed' | 'version' | 'previous'>

/** A stored score by another formula, and what of the difference is the formula's doing. JSON-safe. */
export interface RecomputedScore {
  readonly from: NurtureVersion
  readonly to: NurtureVersion
  /** Whether the formula of then gives again, from what is kept now, every figure that was stored. */
  readonly reproduced: boolean
  /** The same moment and seed by the newer formula. */
  readonly score: NurtureScore
  /** Figures that read differently; empty where the formulas agree and everything is still kept. */
  readonly figures: readonly FigureChange[]
  /** Where the community stands by each; absent where all three agree. */
  readonly position?: { readonly stored: CafePosition | null; readonly again: CafePosition | null; readonly now: CafePosition | null; readonly due: DifferenceCause } | undefined
  readonly words: string
}

/**
 * Computes a stored score again, as of its own moment and with its own seed, under another version of the formulas, and
 * tells apart what is due to the formula and what to the material: the stored score is first computed again by its own
 * formula, from the mentions as they are now. What differs there was deleted, erased, purged or heard late; what differs
 * between that and the newer formula is the formula alone, never the community.
 *
 * What the council decided later than the score is set aside, by the history of the relationship and the engagements. Intervals
 * are given again only with the `resamples` of then.
 *
 * @param stored - a score as `scoreNurture` gave it, perhaps through JSON.
 * @param input - what it was computed from; `heardUntil`, `minimumAuthors` and `civility` as they were then; the relationship and its
 * engagements as they are now.
 * @throws NurtureError `nurture-unknown-version` when the stored score is of a version this library does not know;
 * `nurture-other-community` when the input is about another community.
 *
 * @example
 * ```ts
 * const { score, reproduced, figures } = recomputeScore(stored, { community, mentions, relationship, engagements })
 * figures.filter(({ due }) => due === 'formula')
 * ```
 */
export function recomputeScore(stored: NurtureScore, input: RecomputeInput, { to = newestNurtureVersion }: { readonly to?: NurtureVersion | undefined } = {}): RecomputedScore {
  const from = stored.version
  if (!Object.hasOwn(cafeVersionOf, from)) throw new NurtureError('nurture-unknown-version', 'The stored score is of a version that is not known here.')
  const communityId = input.community?.id ?? input.relationship?.communityId
  if (stored.communityId !== communityId) throw new NurtureError('nurture-other-community', 'The stored score is about another community.')
  const relationship = input.relationship && relationshipAsOf(input.relationship, stored.at)
  const engagements = input.engagements?.map((engagement) => engagementAsOf(engagement, stored.at))
  const computed = (version: NurtureVersion): NurtureScore => scoreNurture({ ...input, relationship, engagements, now: stored.at, seed: stored.seed, version })
  const again = computed(from)
  const score = from === to ? again : computed(to)
  const figures = figureChanges(stored, again, score)
  const [before, same, now] = [stored, again, score].map(({ community }) => community.index.position)
  const due = causeOf(same !== now, before !== same)
  const words = recomputeWords[input.language ?? 'en']
  const causes = [...figures.map((change) => change.due), ...(due === undefined ? [] : [due])]
  const byFormula = causes.filter((cause) => cause !== 'material').length
  const byMaterial = causes.filter((cause) => cause !== 'formula').length
  return {
    from,
    to,
    reproduced: byMaterial === 0,
    score,
    figures,
    ...(due !== undefined && { position: { stored: before ?? null, again: same ?? null, now: now ?? null, due } }),
    words: [byFormula === 0 ? words.alike(from, to) : words.formula(from, to, byFormula), ...(byMaterial === 0 ? [] : [words.material(byMaterial)])].join(' '),
  }
}
