import type { Language } from '../core/language.js'
import { countInLanguage, type PublicCount } from './public-count.js'

/** One stretch of time and how much was heard in it. */
export interface HeardBucket {
  /** Days, `YYYY-MM-DD`: from (included) to (included). */
  readonly from: string
  readonly to: string
  readonly count: PublicCount
}

/** What was heard, without anything about anybody: the only thing about mentions that a report takes. JSON-safe. */
export interface HeardSummary {
  readonly version: 'heard/1'
  readonly total: PublicCount
  /** First and last day of anything heard; absent when nothing was. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** How many places it was said in, of those where enough people speak. */
  readonly venues: number
  /** Oldest first, of equal length but for the last, which may be still running. */
  readonly buckets: readonly HeardBucket[]
  readonly bucketDays: number
  /** In the order of the problems. */
  readonly problems: readonly { readonly id: string; readonly count: PublicCount }[]
  /** Most heard first; languages below the threshold are left out. */
  readonly languages: readonly { readonly language: string; readonly count: PublicCount }[]
  /** Pieces of personal data taken out before anything was stored. */
  readonly redactions: PublicCount
}

/** The same summary with its counts worded in a language. @internal */
export function heardInLanguage(heard: HeardSummary, language: Language): HeardSummary {
  const worded = <Counted extends { readonly count: PublicCount }>(each: Counted): Counted => ({ ...each, count: countInLanguage(each.count, language) })
  return {
    ...heard,
    total: countInLanguage(heard.total, language),
    buckets: heard.buckets.map(worded),
    problems: heard.problems.map(worded),
    languages: heard.languages.map(worded),
    redactions: countInLanguage(heard.redactions, language),
  }
}
