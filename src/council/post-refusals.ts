import { refusal, type RuleOneRefusal } from './rule-one-error.js'
import { postMissing, ruleOneWords } from './rule-one-words.js'

const person = /@|^\s*(?:mr|mrs|ms|miss|mx|dr|sir|dame|cllr|councillor)\.?\s+\p{Lu}/iu

/**
 * What is wrong with whoever stands where a post belongs.
 * @internal
 */
export function postRefusals(written: string, path: 'owner' | 'decidedBy'): RuleOneRefusal[] {
  if (written.trim() === '') return [refusal('invalid-record', path, postMissing)]
  return person.test(written) ? [refusal('owner-is-a-person', path, ruleOneWords['owner-is-a-person']())] : []
}
