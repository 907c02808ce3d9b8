import type { ToolPrice } from '../council/tool-choice.js'
import type { ListeningReport, SourceReport } from './listening-report.js'

/** What a tool cost in money, as far as the price in its choice tells. */
export interface ToolMoney {
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
  /** `null` when nothing useful was heard. */
  readonly perUsefulMention: number | null
}

// A twelfth of a year.
const monthMs = (365.25 / 12) * 86_400_000

/**
 * @param runs - those in which the tool was read or tried; a month begun is a month paid.
 * @param reports - its sources' part in them.
 */
export function moneyOf(price: ToolPrice | undefined, { runs, reports, usefulMentions }: { readonly runs: readonly Pick<ListeningReport, 'startedAt' | 'finishedAt'>[]; readonly reports: readonly SourceReport[]; readonly usefulMentions: number }): ToolMoney | null {
  if (price === undefined) return null
  const { currency, perRequest = 0, perItem = 0, perMonth = 0 } = price
  const starts = runs.map(({ startedAt }) => Date.parse(startedAt))
  const ends = runs.map(({ finishedAt }) => Date.parse(finishedAt))
  const months = runs.length === 0 ? 0 : Math.max(Math.ceil((Math.max(...ends) - Math.min(...starts)) / monthMs), 1)
  const varying = reports.reduce((sum, { cost, items }) => sum + cost.requests * perRequest + items * perItem, 0)
  // To a hundredth of the smallest coin: prices of a request are small, and sums of them are not exact.
  const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000
  const amount = rounded(varying + months * perMonth)
  return { amount, currency, perUsefulMention: usefulMentions === 0 ? null : rounded(amount / usefulMentions) }
}
