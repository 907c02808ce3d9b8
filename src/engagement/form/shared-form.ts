import type { LeavingCommand, SharedCommand } from '../shared-command.js'
import { day, id, oneOf, post, token, words, type Form } from './checks.js'

/** The fields of every command, besides its own. */
export const signed = { type: token(), decidedBy: post } as const

export const stopKinds = ['outcome-reached', 'asked-to-leave', 'no-value', 'harm', 'no-steward', 'pre-election'] as const

/** What the commands that relationships and engagements share have to say. */
export const sharedForm: Readonly<Record<(SharedCommand | LeavingCommand)['type'], Form>> = {
  'make-commitment': { commitmentId: id, promise: words(), due: day() },
  'keep-commitment': { commitmentId: id, evidence: words() },
  'break-commitment': { commitmentId: id, evidence: words() },
  'approve-pre-election': { kind: oneOf('reactive-factual', 'emergency'), approvedBy: post, reason: words('reason-missing'), until: day() },
  'fire-stop-condition': { kind: oneOf(...stopKinds), what: words() },
  'pause': { reason: words('reason-missing') },
  'resume': {},
  'withdraw': { reason: words('reason-missing'), reviewOn: day('review-date-missing') },
  'close': { reason: words('reason-missing') },
}
