import { rules } from '../guards/rules.js'
import type { DueKind } from './due-item.js'

const complaints = 'Data Protection Act 2018 s164A (Data (Use and Access) Act 2025 s103)'
const saidAndDid = '"You said, we did": commitments and closing the loop'

/** The rule behind each kind: where a guard asks the same, the guard's own. */
export const dueSources: Readonly<Record<DueKind, string>> = {
  'commitment': saidAndDid,
  'complaint-to-acknowledge': complaints,
  'complaint-to-answer': complaints,
  'help-to-answer': 'Help asked against help given',
  'notice-review': rules['transparency-notice-out-of-date'].source,
  'lawful-basis-review': rules['lawful-basis-out-of-date'].source,
  'dpia-review': rules['dpia-out-of-date'].source,
  'role-review': rules['review-date-missing'].source,
  'observing-ends': rules['time-limit-passed'].source,
  'understanding-ends': rules['purpose-time-limit-passed'].source,
  'plan-review': rules['review-date-missing'].source,
  'no-value': rules['stop-condition-missing'].source,
  'missing-voice': rules['missing-voices-unstated'].source,
  'outcome': saidAndDid,
  'loop': saidAndDid,
  'stop': rules['stop-condition-fired'].source,
}
