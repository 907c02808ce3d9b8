import type { Language } from '../core/language.js'
import type { ToolChoice } from '../council/tool-choice.js'
import type { Mention } from '../mentions/mention.js'
import { countFaults } from './count-faults.js'
import type { ListeningReport, SourceReport } from './listening-report.js'
import { hearMentions, type Heard } from './heard-mentions.js'
import { peopleBehind } from './speakers.js'
import { moneyOf, type ToolMoney } from './tool-money.js'
import { recommend, type ToolRecommendation } from './tool-recommendation.js'

/** A tool, why it was chosen, and the sources it is read through. */
export interface ListeningChoice {
  readonly choice: ToolChoice
  readonly sourceIds: readonly string[]
}

/** What was heard through a tool, or through one of its sources, and what it cost. */
export interface ToolCount {
  readonly mentions: number
  /** Mentions that bear on the problem the tool was chosen for. */
  readonly usefulMentions: number
  /**
   * Residents behind the mentions, and behind the useful ones; a mention nobody's name is on counts as one. For disclosure
   * control, not for show: see `publicCount`.
   */
  readonly people: number
  readonly usefulPeople: number
  /** Share of mentions that repeat another, 0…1; `null` when nothing was heard. */
  readonly duplicateShare: number | null
  /** Share of mentions that repeat what was said earlier at a source that is not among these, 0…1; `null` when nothing was heard. */
  readonly elsewhereFirstShare: number | null
  /** Useful mentions that do not: what would not have been heard otherwise. */
  readonly usefulFirstHere: number
  /** Requests made, over all runs given. */
  readonly requests: number
  /** Bytes received, over all runs given. */
  readonly bytes: number
  /** `null` when nothing useful was heard. */
  readonly requestsPerUsefulMention: number | null
}

/** What a tool was worth for the problem it was chosen for. JSON-safe; nobody is in it. */
export interface ToolValue extends ToolCount {
  readonly tool: string
  readonly problemId: string
  /** The day somebody asks whether it still earns its place, `YYYY-MM-DD`. */
  readonly reviewOn: string
  /** Runs in which one of its sources was read or tried. */
  readonly runs: number
  /** What it cost in money; `null` where its choice names no price. */
  readonly money: ToolMoney | null
  /** The same, source by source, in the order given. */
  readonly sources: readonly (ToolCount & { readonly sourceId: string })[]
  readonly recommendation: ToolRecommendation
  /** Why, in sentences an officer can read out. */
  readonly reasons: readonly string[]
}

/** From what a tool's value is reckoned. */
export interface ToolValueOptions {
  readonly choices: readonly ListeningChoice[]
  /** Everything heard, deleted and repeated mentions included as far as they are to count. */
  readonly mentions: Iterable<Mention> | AsyncIterable<Mention>
  /** Reports of the runs that heard it. */
  readonly runs: Iterable<ListeningReport>
  /** Of the reasons. @defaultValue `'en'` */
  readonly language?: Language | undefined
}

/**
 * What each tool was worth for the problem it was chosen for, at what cost, and what to do about it: Rule One, asked
 * again of the tools already in use. A source that serves two tools counts fully for both.
 *
 * @returns in the order of the choices.
 * @example
 * ```ts
 * for (const { tool, recommendation, reasons } of await toolValue({ choices, mentions: store.mentions(), runs })) {
 *   console.log(tool, recommendation, reasons.join(' '))
 * }
 * ```
 */
export async function toolValue({ choices, mentions, runs, language = 'en' }: ToolValueOptions): Promise<readonly ToolValue[]> {
  const heard = await hearMentions(mentions)
  const allRuns = [...runs]
  return choices.map(({ choice, sourceIds }) => valueOf(choice, [...new Set(sourceIds)], heard, allRuns, language))
}

function valueOf(choice: ToolChoice, sourceIds: readonly string[], heard: Heard, runs: readonly ListeningReport[], language: Language): ToolValue {
  const partOf = ({ sources }: ListeningReport): readonly SourceReport[] => sources.filter(({ sourceId, status, batches }) => sourceIds.includes(sourceId) && (status !== 'aborted' || batches > 0))
  const triedRuns = runs.filter((run) => partOf(run).length > 0)
  const tried = triedRuns.map(partOf)
  const reports = tried.flat()
  const countOf = (ids: readonly string[]): ToolCount => {
    const parts = ids.flatMap((id) => heard.of(id) ?? [])
    const costs = reports.filter(({ sourceId }) => ids.includes(sourceId)).map(({ cost }) => cost)
    const useful = parts.flatMap((part) => part.byProblem.get(choice.problemId) ?? [])
    const mentions = sum(parts.map(({ all }) => all.mentions))
    const usefulMentions = sum(useful.map((part) => part.mentions))
    const repeats = parts.flatMap((part) => part.repeats)
    const elsewhereFirst = repeats.filter(({ original }) => {
      const first = heard.sourceOf(original)
      return first !== undefined && !ids.includes(first)
    })
    const requests = sum(costs.map((cost) => cost.requests))
    return {
      mentions,
      usefulMentions,
      people: peopleBehind(parts.map(({ all }) => all)),
      usefulPeople: peopleBehind(useful),
      duplicateShare: mentions === 0 ? null : repeats.length / mentions,
      elsewhereFirstShare: mentions === 0 ? null : elsewhereFirst.length / mentions,
      usefulFirstHere: usefulMentions - elsewhereFirst.filter(({ problems }) => problems.has(choice.problemId)).length,
      requests,
      bytes: sum(costs.map((cost) => cost.bytes)),
      requestsPerUsefulMention: usefulMentions === 0 ? null : requests / usefulMentions,
    }
  }
  const count = countOf(sourceIds)
  const money = moneyOf(choice.price, { runs: triedRuns, reports, usefulMentions: count.usefulMentions })
  const { recommendation, reasons } = recommend(count, {
    money,
    runs: tried.length,
    failedRuns: tried.filter((of) => of.every(({ status }) => status === 'failed')).length,
    emptyRuns: tried.filter((of) => of.every(({ added, revised, deleted }) => added + revised + deleted === 0)).length,
    throttledRuns: tried.filter((of) => of.some((report) => report.error?.code === 'throttled' || countFaults(report, 'throttled') > 0)).length,
    overrunRuns: tried.filter((of) => of.some((report) => countFaults(report, 'window-overrun') > 0)).length,
  }, language)
  return {
    tool: choice.tool,
    problemId: choice.problemId,
    reviewOn: choice.reviewOn,
    runs: tried.length,
    money,
    ...count,
    sources: sourceIds.map((sourceId) => ({ sourceId, ...countOf([sourceId]) })),
    recommendation,
    reasons,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
