import type { ToolMoney } from './tool-money.js'
import type { ToolCount } from './tool-value.js'

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
export function recommend(count: Omit<ToolCount, 'people' | 'usefulPeople'>, { runs, failedRuns, emptyRuns, throttledRuns, overrunRuns, money }: ToolRuns): { readonly recommendation: ToolRecommendation; readonly reasons: readonly string[] } {
  const heard = `${plural(count.mentions, 'mention')} heard in ${plural(runs, 'run')}, ${count.usefulMentions} of use for the problem.`
  if (runs < enoughRuns && count.mentions < enoughMentions) {
    return { recommendation: 'too early', reasons: [heard, `Judge it after ${enoughRuns} runs or ${enoughMentions} mentions.`] }
  }
  const price = money === null ? [] : [`It cost ${inMoney(money.amount, money.currency)}${money.perUsefulMention === null ? '' : `, ${inMoney(money.perUsefulMention, money.currency)} for each useful mention`}.`]
  if (count.usefulMentions === 0) {
    const why = failedRuns === runs && runs > 0 ? 'It could not be read in any run.' : count.mentions === 0 ? 'It has brought nothing.' : 'Nothing it brought bears on the problem it was chosen for.'
    return { recommendation: 'retire', reasons: [heard, why, ...price] }
  }
  if (count.usefulFirstHere === 0) {
    return { recommendation: 'retire', reasons: [heard, 'All of that had been said elsewhere first, where it was heard too.', ...price] }
  }
  const cost = count.requestsPerUsefulMention === null || count.requests === 0 ? [] : [`${count.requestsPerUsefulMention.toFixed(1)} requests for each useful mention.`]
  const overrun = overrunRuns === 0 ? [] : [`Items were missed in ${plural(overrunRuns, 'run')}: poll it more often, or ask it for less at a time.`]
  const less: string[] = []
  if (runs >= enoughRuns && emptyRuns / runs >= manyEmptyRuns) less.push(`${emptyRuns} of ${runs} runs brought nothing new.`)
  if (runs >= enoughRuns && throttledRuns / runs >= manyThrottledRuns) less.push(`It asked us to wait in ${throttledRuns} of ${runs} runs.`)
  if ((count.requestsPerUsefulMention ?? 0) > manyRequests) less.push(`That is more than ${manyRequests} requests for each useful mention.`)
  if ((count.elsewhereFirstShare ?? 0) >= mostlyElsewhere) less.push(`${Math.round((count.elsewhereFirstShare ?? 0) * 100)} % of it had been heard elsewhere first.`)
  const repeats = count.duplicateShare !== null && count.duplicateShare >= 0.5 ? [`${Math.round(count.duplicateShare * 100)} % of it repeats what was heard already.`] : []
  if (less.length > 0 && overrunRuns === 0) return { recommendation: 'poll less', reasons: [heard, ...cost, ...price, ...less, ...repeats] }
  return { recommendation: 'keep', reasons: [heard, ...cost, ...price, ...overrun, ...repeats] }
}

function inMoney(amount: number, currency: string): string {
  return `${amount.toFixed(2)} ${currency}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
