import { dayWords } from '../../../core/day-words.js'
import { sentence } from '../sentence.js'
import type { SharedWording } from '../wording.js'
import { englishNames } from './names.js'

/** What relationships and engagements both record, in English. */
export const englishSharedEvents: SharedWording = {
  'commitment-made': ({ commitment }) => `Promised by ${dayWords(commitment.due)}: ${sentence(commitment.promise)}`,
  'commitment-kept': ({ commitment }) => `Promise kept: ${sentence(commitment.promise)} What shows it: ${sentence(commitment.evidence ?? '')}`,
  'commitment-broken': ({ commitment }) => `Promise not kept: ${sentence(commitment.promise)} Why: ${sentence(commitment.evidence ?? '')}`,
  'pre-election-approved': ({ approval }) => `The ${approval.approvedBy} gave leave to speak in the pre-election period until ${dayWords(approval.until)} (${approval.kind === 'emergency' ? 'emergency' : 'factual replies only'}): ${sentence(approval.reason)}`,
  'stop-condition-fired': ({ stop }) => `A stop condition fired, ${englishNames.stops[stop.kind]}: ${sentence(stop.what)}`,
  'paused': ({ reason }) => `Paused: ${sentence(reason)}`,
  'resumed': () => 'Went on where it was.',
  'closed': ({ reason }) => `Closed: ${sentence(reason)}`,
}
