import type { BusinessProblem } from '../../council/business-problem.js'
import { toolsNamedIn } from '../../council/tools-by-name.js'
import type { Refusal } from '../refusal.js'
import { refuse, unmet } from './refuse.js'

/** Rule One: there is a problem, and every problem is complete and names no tool. */
export function problemGuards(problems: readonly BusinessProblem[]): Refusal[] {
  if (problems.length === 0) return [refuse('problem-missing')]
  return problems.flatMap((problem) => unmet(
    [isComplete(problem), 'problem-incomplete', problem.id],
    [namesNoTool(problem), 'problem-names-a-tool', problem.id],
  ))
}

function isComplete({ id, statement, affectedPeople, desiredOutcome, whatPeopleNeedToDo, measure, owner, withoutSocialMedia, terms }: Partial<BusinessProblem>): boolean {
  return [id, statement, affectedPeople, desiredOutcome, whatPeopleNeedToDo, measure?.what, measure?.unit, owner, withoutSocialMedia].every(said)
    && terms !== undefined && terms.some(said)
}

function said(words: string | undefined): boolean {
  return typeof words === 'string' && words.trim() !== ''
}

function namesNoTool({ statement, desiredOutcome }: Partial<BusinessProblem>): boolean {
  return toolsNamedIn(`${statement ?? ''}\n${desiredOutcome ?? ''}`).length === 0
}
