import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import type { AgendaEvent } from './agenda-event.js'

type Wording = { readonly [Type in AgendaEvent['type']]: (event: Extract<AgendaEvent, { readonly type: Type }>) => string }

const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    'problem-added': ({ problem: { id, statement, owner } }) => `Took up the problem "${id}": ${statement} Its owner: ${owner}.`,
    'tool-chosen': ({ choice: { tool, problemId, reviewOn, whyThisTool, lawfulBasis } }) => `Chose ${tool} for the problem "${problemId}", to be reviewed on ${dayWords(reviewOn)}: ${whyThisTool} (${lawfulBasis}).`,
    'tool-retired': ({ tool, problemId, reason }) => `Gave up ${tool} for the problem "${problemId}": ${reason}`,
  },
  cy: {
    'problem-added': ({ problem: { id, statement, owner } }) => `Derbyniwyd y broblem "${id}": ${statement} Perchennog: ${owner}.`,
    'tool-chosen': ({ choice: { tool, problemId, reviewOn, whyThisTool, lawfulBasis } }) => `Dewiswyd offeryn ar gyfer y broblem "${problemId}", i’w adolygu ar ${dayWords(reviewOn, 'cy')}: ${tool}. ${whyThisTool} (${lawfulBasis}).`,
    'tool-retired': ({ tool, problemId, reason }) => `Rhoddwyd y gorau i offeryn ar gyfer y broblem "${problemId}": ${tool}. ${reason}`,
  },
}

/** A decision under Rule One in plain words, for a log. */
export function agendaEventWords(event: AgendaEvent, language: Language = 'en'): string {
  const wording = wordings[language]
  switch (event.type) {
    case 'problem-added': return wording[event.type](event)
    case 'tool-chosen': return wording[event.type](event)
    case 'tool-retired': return wording[event.type](event)
  }
}
