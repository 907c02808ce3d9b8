import type { RuleOneRefusal } from './rule-one-error.js'

const person = /@|^\s*(?:mr|mrs|ms|miss|mx|dr|sir|dame|cllr|councillor)\.?\s+\p{Lu}/iu

/**
 * What is wrong with whoever stands where a post belongs.
 * @internal
 */
export function postRefusals(written: string, path: 'owner' | 'decidedBy'): RuleOneRefusal[] {
  if (written.trim() === '') return [{ code: 'invalid-record', path, message: 'Say which post it is, such as "Head of Waste Services".' }]
  return person.test(written) ? [{ code: 'owner-is-a-person', path, message: 'It is a post, such as "Head of Waste Services", not a person.' }] : []
}
