import type { BusinessProblem } from './business-problem.js'
import { readRecord } from './records.js'
import { refuse } from './rule-one-error.js'
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
    const name = typeof tool === 'string' && tool !== '' ? tool : 'This tool'
    const because = typeof problemId === 'string' && problemId !== '' ? `nobody has defined the problem "${problemId}"` : 'it is for no problem'
    refuse([{ code: 'tool-solves-no-problem', path: 'problemId', message: `${name} is refused: ${because}. Start from a business problem and ask what would help to solve it.` }])
  }
  const choice = readRecord(ToolChoice, input, 'The tool')
  if (options.now !== undefined && choice.reviewOn < options.now.toISOString().slice(0, 10)) {
    refuse([{ code: 'tool-review-overdue', path: 'reviewOn', message: `${choice.tool} was to be reviewed on ${choice.reviewOn}: review it and set the next day, or retire it.` }])
  }
  return choice
}
