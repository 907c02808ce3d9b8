import type { Language } from '../core/language.js'
import type { ToolMoney } from './tool-money.js'
import type { ToolCount } from './tool-value.js'
import { toolWords } from './words/tool-words.js'

/** What to do about a tool. The library advises; people decide. */
export type ToolRecommendation = 'keep' | 'poll less' | 'retire' | 'too early'

/** How the runs of a tool went. */
export interface ToolRuns {
  readonly runs: number
  /** In which none of its sources could be read. */
  readonly failedRuns: number
  /** That brought nothing new. */
  readonly emptyRuns: number
  /** In which it asked us to wait. */
  readonly throttledRuns: number
  /** In which items were missed because we came too late. */
  readonly overrunRuns: number
  /** What it cost, where that is known. */
  readonly money: ToolMoney | null
}

// A tool is judged on a record, not on an afternoon: by runs for what polls in small pieces, by mentions for what comes whole.
const enoughRuns = 10
const enoughMentions = 100
const manyEmptyRuns = 0.8
const manyThrottledRuns = 0.2
const manyRequests = 50
const mostlyElsewhere = 0.8

/**
 * What the figures of a tool suggest, and why. `retire` needs a record without anything useful in it that had not been
 * heard elsewhere before; `poll less` is said of a useful tool that is asked too often, or that mostly repeats what other
 * tools have heard, but never of one whose window already outruns us.
 */
export function recommend(count: Omit<ToolCount, 'people' | 'usefulPeople'>, { runs, failedRuns, emptyRuns, throttledRuns, overrunRuns, money }: ToolRuns, language: Language = 'en'): { readonly recommendation: ToolRecommendation; readonly reasons: readonly string[] } {
  const words = toolWords[language]
  const heard = words.heard(count.mentions, runs, count.usefulMentions)
  if (runs < enoughRuns && count.mentions < enoughMentions) {
    return { recommendation: 'too early', reasons: [heard, words.judgeAfter(enoughRuns, enoughMentions)] }
  }
  const price = money === null ? [] : [words.cost(inMoney(money.amount, money.currency), money.perUsefulMention === null ? undefined : inMoney(money.perUsefulMention, money.currency))]
  if (count.usefulMentions === 0) {
    const why = failedRuns === runs && runs > 0 ? words.neverRead : count.mentions === 0 ? words.broughtNothing : words.nothingUseful
    return { recommendation: 'retire', reasons: [heard, why, ...price] }
  }
  if (count.usefulFirstHere === 0) {
    return { recommendation: 'retire', reasons: [heard, words.allElsewhereFirst, ...price] }
  }
  const cost = count.requestsPerUsefulMention === null || count.requests === 0 ? [] : [words.requestsEach(count.requestsPerUsefulMention.toFixed(1))]
  const overrun = overrunRuns === 0 ? [] : [words.missed(overrunRuns)]
  const less: string[] = []
  if (runs >= enoughRuns && emptyRuns / runs >= manyEmptyRuns) less.push(words.nothingNew(emptyRuns, runs))
  if (runs >= enoughRuns && throttledRuns / runs >= manyThrottledRuns) less.push(words.askedToWait(throttledRuns, runs))
  if ((count.requestsPerUsefulMention ?? 0) > manyRequests) less.push(words.tooManyRequests(manyRequests))
  if ((count.elsewhereFirstShare ?? 0) >= mostlyElsewhere) less.push(words.elsewhereFirst(Math.round((count.elsewhereFirstShare ?? 0) * 100)))
  const repeats = count.duplicateShare !== null && count.duplicateShare >= 0.5 ? [words.repeats(Math.round(count.duplicateShare * 100))] : []
  if (less.length > 0 && overrunRuns === 0) return { recommendation: 'poll less', reasons: [heard, ...cost, ...price, ...less, ...repeats] }
  return { recommendation: 'keep', reasons: [heard, ...cost, ...price, ...overrun, ...repeats] }
}

function inMoney(amount: number, currency: string): string {
  return `${amount.toFixed(2)} ${currency}`
}
