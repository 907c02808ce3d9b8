import { dayWords } from '../../core/day-words.js'
import { loopsOf } from '../conduct/loops.js'
import { actionWords } from './action-words.js'
import { evidenceIn } from './evidence.js'
import type { ActionGround } from './suggest-actions.js'
import type { SuggestedAction } from './suggested-action.js'

/** What the council owes, whatever the state of the relationship: word on its promises, word on what was heard, an answer. */
export function owedActions({ conduct: { relationship, engagements, today }, council, language }: ActionGround): SuggestedAction[] {
  const words = actionWords[language]
  const overdue = [relationship, ...engagements].flatMap(({ commitments }) => commitments).filter(({ kept, due }) => kept === undefined && due < today)
  const { open } = loopsOf(engagements)
  const waiting = relationship.help.filter(({ answer }) => answer === undefined)
  return [
    ...(overdue.length === 0 ? [] : [{
      id: 'settle-commitments', kind: 'acknowledge' as const, what: words.overdueCommitments.what(overdue.map(({ promise }) => promise)),
      obstacle: words.overdueCommitments.obstacle, asked: false, on: today, because: words.overdueCommitments.because(overdue.length),
      evidence: evidenceIn([council], 'commitments-kept'),
    }]),
    ...(open.length === 0 ? [] : [{
      id: 'close-the-loop', kind: 'acknowledge' as const, what: words.openLoop.what, obstacle: words.openLoop.obstacle, asked: false, on: today,
      because: words.openLoop.because(open.length), evidence: evidenceIn([council], 'loops-closed'),
    }]),
    ...waiting.map(({ id, what, askedOn }) => ({
      id: `answer-help-${id}`, kind: 'support' as const, what: words.help.what(what), obstacle: words.help.obstacle, asked: true, on: today,
      because: words.help.because(dayWords(askedOn, language)), evidence: evidenceIn([council], 'help-given'),
    })),
  ]
}
