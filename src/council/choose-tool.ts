import { londonDayAt } from '../core/london-day.js'
import type { BusinessProblem } from './business-problem.js'
import { readRecord, wordsAt } from './records.js'
import { refusal, type RuleOneRefusal } from './rule-one-error.js'
import { ruleOneWords } from './rule-one-words.js'
import { ToolChoice } from './tool-choice.js'

/**
 * Reads the choice of a tool and refuses, by name, one that solves no problem. Everything that is wrong is said at once.
 *
 * @param problems - the problems defined; the choice must be for one of them.
 * @param options.now - where given, a review day that has passed is refused too.
 * @throws RuleOneError `tool-solves-no-problem`, `tool-review-overdue`, `invalid-record`.
 */
export function chooseTool(input: unknown, problems: readonly BusinessProblem[], options: { readonly now?: Date | undefined } = {}): ToolChoice {
  const tool = wordsAt(input, 'tool')
  const problemId = wordsAt(input, 'problemId')
  const reviewOn = wordsAt(input, 'reviewOn')
  const refusals: RuleOneRefusal[] = []
  if (!problems.some((problem) => problem.id === problemId)) {
    refusals.push(refusal('tool-solves-no-problem', 'problemId', ruleOneWords['tool-solves-no-problem'](tool, problemId)))
  }
  if (options.now !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(reviewOn) && reviewOn < londonDayAt(options.now.getTime())) {
    refusals.push(refusal('tool-review-overdue', 'reviewOn', ruleOneWords['tool-review-overdue'](tool, reviewOn)))
  }
  return readRecord(ToolChoice, input, 'tool', refusals)
}
