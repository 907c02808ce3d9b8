import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import { londonDay } from '../../engagement/calendar/london-day.js'
import type { EngagementState } from '../../engagement/engagement-state.js'
import { explain } from '../../engagement/explain.js'
import type { Move } from '../../engagement/move.js'
import type { RelationshipState } from '../../engagement/relationship-state.js'
import type { ReportMove, ReportRelationship } from '../report.js'
import { heldBackWords } from '../words/held-back-words.js'
import { withoutPeople } from '../../mentions/personal-data/without-people.js'

/** A relationship and what `availableMoves` says of it, in the language of the report. */
export interface RelationshipInput {
  readonly state: RelationshipState
  readonly moves: readonly Move[]
  /** Those of this relationship. @defaultValue none */
  readonly engagements?: readonly EngagementState[] | undefined
}

/** Where a relationship stands and what may be done next. Steps that lead from somewhere else are left out. */
export function relationshipReport({ state, moves, engagements = [] }: RelationshipInput, communityName: string, language: Language): ReportRelationship {
  const { stands, history } = told(state, language)
  const steps = moves.filter(({ missing }) => !missing.some(({ code }) => code === 'not-from-here' || code === 'closed'))
  const moveOf = ({ type, words, engagementId, missing }: Move): ReportMove => {
    const problemId = engagements.find(({ id }) => id === engagementId)?.problemId
    return { type, words, ...(problemId !== undefined && { problemId }), missing: missing.map(({ words: why, source }) => ({ message: plain(why[language]), source: plain(source) })) }
  }
  return {
    communityId: state.communityId,
    communityName,
    phase: state.phase,
    stands,
    history,
    may: steps.filter(({ available }) => available).map(moveOf),
    notYet: steps.filter(({ available }) => !available).map(moveOf),
    engagements: engagements.map((engagement) => ({ problemId: engagement.problemId, stands: told(engagement, language).stands })),
  }
}

/**
 * What `explain` says of a relationship or an engagement: first what is true now, then its history. What a complaint was about and
 * who answered for a community stays inside, and what an officer wrote is searched for people once more. @internal
 */
export function told(state: RelationshipState | EngagementState, language: Language): { readonly stands: readonly string[]; readonly history: readonly string[] } {
  const lines = explain(state, { language })
  const now = lines.length - state.history.length
  const heldBack = heldBackWords[language].lines
  return {
    stands: lines.slice(0, now).map(withoutPeople),
    history: state.history.map(({ at, decidedBy, type }, place) => {
      const instead = heldBack[type]
      return withoutPeople(instead === undefined ? lines[now + place] ?? '' : `${dayWords(londonDay(at), language)}, ${decidedBy}: ${instead}`)
    }),
  }
}

// Refusals mark words of the record with backticks, for developers. An officer reads them as they are.
function plain(words: string): string {
  return words.replaceAll('`', '')
}
