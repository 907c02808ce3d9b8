import type { BusinessProblem } from './business-problem.js'
import { readRecord } from './records.js'
import { refusal, refuse } from './rule-one-error.js'
import { ruleOneWords } from './rule-one-words.js'
import { ToolChoice } from './tool-choice.js'

/**
 * Reads the choice of a tool and refuses, by name, one that solves no problem.
 *
 * @param problems - the problems defined; the choice must be for one of them.
 * @param options.now - where given, a review day that has passed is refused too.
 * @throws RuleOneError `tool-solves-no-problem`, `tool-review-overdue`, `invalid-record`.
 */
export function chooseTool(input: unknown, problems: readonly BusinessProblem[], options: { readonly now?: Date | undefined } = {}): ToolChoice {
  const { tool, problemId } = (typeof input === 'object' && input !== null ? input : {}) as { tool?: unknown; problemId?: unknown }
  if (!problems.some((problem) => problem.id === problemId)) {
    refuse([refusal('tool-solves-no-problem', 'problemId', ruleOneWords['tool-solves-no-problem'](written(tool), written(problemId)))])
  }
  const choice = readRecord(ToolChoice, input, 'tool')
  if (options.now !== undefined && choice.reviewOn < options.now.toISOString().slice(0, 10)) {
    refuse([refusal('tool-review-overdue', 'reviewOn', ruleOneWords['tool-review-overdue'](choice.tool, choice.reviewOn))])
  }
  return choice
}

function written(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
