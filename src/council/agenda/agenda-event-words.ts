import type { AgendaEvent } from './agenda-event.js'

/** A decision under Rule One in plain English, for a log. */
export function agendaEventWords(event: AgendaEvent): string {
  switch (event.type) {
    case 'problem-added': return `Took up the problem "${event.problem.id}": ${event.problem.statement} Its owner: ${event.problem.owner}.`
    case 'tool-chosen': return `Chose ${event.choice.tool} for the problem "${event.choice.problemId}", to be reviewed on ${event.choice.reviewOn}: ${event.choice.whyThisTool} (${event.choice.lawfulBasis}).`
    case 'tool-retired': return `Gave up ${event.tool} for the problem "${event.problemId}": ${event.reason}`
  }
}
