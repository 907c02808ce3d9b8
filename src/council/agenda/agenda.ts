import type { BusinessProblem } from '../business-problem.js'
import type { ToolChoice } from '../tool-choice.js'
import type { AgendaEvent } from './agenda-event.js'

/** What a council works on, and what it listens with for that. JSON-safe. */
export interface Agenda {
  readonly problems: readonly BusinessProblem[]
  /** One for each tool and problem: choosing again replaces the choice before. */
  readonly choices: readonly ToolChoice[]
}

/** The stream of the decision ledger that holds a council's agenda. */
export function agendaStream(councilId: string): string {
  return `agenda:${councilId}`
}

/** The agenda after an event. */
export function evolveAgenda({ problems, choices }: Agenda, event: AgendaEvent): Agenda {
  const without = (tool: string, problemId: string): readonly ToolChoice[] => choices.filter((each) => each.tool !== tool || each.problemId !== problemId)
  switch (event.type) {
    case 'problem-added': return { problems: [...problems.filter(({ id }) => id !== event.problem.id), event.problem], choices }
    case 'tool-chosen': return { problems, choices: [...without(event.choice.tool, event.choice.problemId), event.choice] }
    case 'tool-retired': return { problems, choices: without(event.tool, event.problemId) }
  }
}
