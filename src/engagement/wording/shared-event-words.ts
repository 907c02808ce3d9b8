import type { StopKind } from '../records/engagement-plan.js'
import type { EngagementEvent } from '../records/engagement-event.js'
import type { RelationshipEvent } from '../records/relationship-event.js'
import { dayWords } from '../../core/day-words.js'
import { sentence } from './sentence.js'

type SharedType = 'commitment-made' | 'commitment-kept' | 'commitment-broken' | 'pre-election-approved' | 'stop-condition-fired' | 'paused' | 'resumed' | 'closed'

/** One line of history for what relationships and engagements have in common. */
export function shared(event: Extract<RelationshipEvent | EngagementEvent, { readonly type: SharedType }>): string {
  switch (event.type) {
    case 'commitment-made': return `Promised by ${dayWords(event.commitment.due)}: ${sentence(event.commitment.promise)}`
    case 'commitment-kept': return `Promise kept: ${sentence(event.commitment.promise)} What shows it: ${sentence(event.commitment.evidence ?? '')}`
    case 'commitment-broken': return `Promise not kept: ${sentence(event.commitment.promise)} Why: ${sentence(event.commitment.evidence ?? '')}`
    case 'pre-election-approved': return `The ${event.approval.approvedBy} gave leave to speak in the pre-election period until ${dayWords(event.approval.until)} (${event.approval.kind === 'emergency' ? 'emergency' : 'factual replies only'}): ${sentence(event.approval.reason)}`
    case 'stop-condition-fired': return `A stop condition fired, ${stopWords[event.stop.kind]}: ${sentence(event.stop.what)}`
    case 'paused': return `Paused: ${sentence(event.reason)}`
    case 'resumed': return 'Went on where it was.'
    case 'closed': return `Closed: ${sentence(event.reason)}`
  }
}

/** A stop condition in plain English. */
export const stopWords: Readonly<Record<StopKind, string>> = {
  'outcome-reached': 'the outcome is reached',
  'asked-to-leave': 'the council was asked to leave',
  'no-value': 'nothing of value came of it',
  'harm': 'it did harm',
  'no-steward': 'nobody looks after it',
  'pre-election': 'a pre-election period began',
}
