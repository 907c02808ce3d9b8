import type { Language } from '../core/language.js'
import type { Mention } from '../mentions/mention.js'
import { cafeIndex } from './cafe-index.js'
import type { CafeIndex } from './cafe-index.js'
import type { CivilityMeasure } from './civility/civility-measure.js'
import { civilityFigure } from './civility/civility-figure.js'
import type { Panel } from './figure.js'
import type { CafeVersion } from './formulas/versions.js'
import { absenceFactor } from './measures/absence-factor.js'
import type { CafeTrend } from './measures/cafe-trend.js'
import { cafeTrend } from './measures/cafe-trend.js'
import { voiceEvenness } from './measures/evenness.js'
import { hostDependency } from './measures/host-dependency.js'
import { newcomerReturn } from './measures/newcomer-return.js'
import { peerReciprocity } from './measures/peer-reciprocity.js'
import { timeToFirstReply } from './measures/time-to-first-reply.js'
import { topicEvenness } from './measures/topic-evenness.js'
import type { Talk } from './talk/talk.js'
import { talkOf } from './talk/talk-of.js'

/** The community's own panel, with the index and its course whole: the figures of `Panel` and what lies behind them. */
export interface CommunityPanel extends Panel {
  readonly subject: 'community'
  readonly index: CafeIndex
  readonly trend: CafeTrend
}

/** What the panel is computed from. */
export interface CommunityPanelInput {
  /** This community's alone. */
  readonly mentions: readonly Mention[]
  /** ISO 8601. */
  readonly now: string
  readonly seed?: number | undefined
  readonly resamples?: number | undefined
  readonly minimumAuthors?: number | undefined
  /** Of the words. @defaultValue 'en' */
  readonly language?: Language | undefined
  /** Of the café index's formula. @defaultValue the newest */
  readonly version?: CafeVersion | undefined
  /** How civil the talk is, by a measure of your own or somebody else's. @defaultValue none: it is not measured */
  readonly civility?: CivilityMeasure | undefined
}

/**
 * A community's panel: the café index, its parts, how it changed, and seven measures beside it. Compared with nothing but its
 * own past.
 */
export function communityPanel({ mentions, now, seed, resamples, minimumAuthors, language, version, civility }: CommunityPanelInput): CommunityPanel {
  const options = { now, seed, minimumAuthors, language }
  const heard = mentions.filter(({ publishedAt }) => Date.parse(publishedAt) <= Date.parse(now))
  const talk = talkUntil(mentions, now)
  const index = cafeIndex(talk, { seed, resamples, minimumAuthors, language, version })
  const trend = cafeTrend(talk, { ...options, version })
  const { peerShare, survival, residentInitiative, peerAnswers } = index.components
  const context = [
    timeToFirstReply(talk, options), newcomerReturn(talk, options), voiceEvenness(talk, options), absenceFactor(talk, options),
    hostDependency(talk, options), peerReciprocity(talk, options), topicEvenness(heard, options),
    ...(civility === undefined ? [] : [civilityFigure(heard, civility, { ...options, resamples })]),
  ]
  return {
    subject: 'community',
    index,
    trend,
    figures: [withoutParts(index), peerShare, survival, residentInitiative, peerAnswers, trend.change, ...context],
    words: [index.words, ...[trend.change, ...context].filter(({ value }) => value !== null).map(({ words }) => words)],
  }
}

// The index as one figure among others: the rest of it stands in `index`.
function withoutParts({ id, version, value, interval, n, words, counts, caution, source }: CafeIndex) {
  return { id, version, value, ...(interval !== undefined && { interval }), n, words, counts, caution, source }
}

/** @internal What was said until a moment, ISO 8601. */
export function talkUntil(mentions: readonly Mention[], until: string): Talk {
  return talkOf(mentions).filter(({ at }) => Date.parse(at) <= Date.parse(until))
}
