import { dayWords } from '../../../core/day-words.js'
import { sentence } from '../sentence.js'
import type { SharedWording } from '../wording.js'
import { welshNames } from './names.js'

/** What relationships and engagements both record, in Welsh. */
export const welshSharedEvents: SharedWording = {
  'commitment-made': ({ commitment }) => `Addawyd erbyn ${dayWords(commitment.due, 'cy')}: ${sentence(commitment.promise)}`,
  'commitment-kept': ({ commitment }) => `Cadwyd addewid: ${sentence(commitment.promise)} Yr hyn sy'n dangos hynny: ${sentence(commitment.evidence ?? '')}`,
  'commitment-broken': ({ commitment }) => `Ni chadwyd addewid: ${sentence(commitment.promise)} Pam: ${sentence(commitment.evidence ?? '')}`,
  'pre-election-approved': ({ approval }) => `Caniatawyd siarad yn y cyfnod cyn etholiad hyd ${dayWords(approval.until, 'cy')} (${approval.kind === 'emergency' ? 'argyfwng' : 'atebion ffeithiol yn unig'}). Swydd a ganiataodd hynny: ${sentence(approval.approvedBy)} Pam: ${sentence(approval.reason)}`,
  'stop-condition-fired': ({ stop }) => `Bodlonwyd amod stopio (${welshNames.stops[stop.kind]}): ${sentence(stop.what)}`,
  'paused': ({ reason }) => `Oedwyd: ${sentence(reason)}`,
  'resumed': () => 'Aeth ymlaen o\'r lle yr oedd.',
  'closed': ({ reason }) => `Caewyd: ${sentence(reason)}`,
}
