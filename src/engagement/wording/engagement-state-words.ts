import type { Language } from '../../core/language.js'
import { londonDay } from '../calendar/london-day.js'
import { hasEnded, type EngagementState } from '../engagement-state.js'
import { welshEngagement } from './cy/engagement-now.js'
import { earliest } from './earliest.js'
import { englishEngagement } from './en/engagement-now.js'
import type { EngagementWording } from './wording.js'

const wordings: Readonly<Record<Language, EngagementWording>> = { en: englishEngagement, cy: welshEngagement }

/** What is true of an engagement now, a sentence a line. */
export function engagementStateWords(state: EngagementState, language: Language): string[] {
  const words = wordings[language]
  const { phase, since, stop, plan, channelFit, outcome, commitments, problemId } = state
  const promises = commitments.filter(({ kept }) => kept === undefined)
  const ended = hasEnded(state)
  return [
    words.stands(phase, since === undefined ? undefined : londonDay(since), problemId),
    ...(stop === undefined ? [] : [words.stop(stop, ended)]),
    ...(plan === undefined ? [] : [words.plan(plan)]),
    ...(channelFit?.voicesMissing === 'unknown' ? [words.voicesUnknown] : []),
    ...(channelFit?.comparison === undefined ? [] : [channelFit.comparison.words[language]]),
    ...(outcome === undefined && ended ? [words.noOutcome] : []),
    ...(outcome !== undefined && outcome.loopClosedOn === undefined ? [words.loopOpen] : []),
    ...(promises.length === 0 ? [] : [words.promises(promises.length, earliest(promises.map(({ due }) => due)))]),
  ]
}
