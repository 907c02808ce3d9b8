import { Council } from './council.js'
import { readRecord } from './records.js'

/**
 * Reads the council that listens.
 *
 * @throws RuleOneError `invalid-record`, naming every field that is wrong.
 * @example
 * ```ts
 * const council = defineCouncil({
 *   id: 'marshwick',
 *   name: 'Marshwick Borough Council',
 *   accounts: [{ platform: 'discourse:forum.marshwick.example', handle: 'marshwick_council', name: 'Marshwick Council' }],
 * })
 * ```
 */
export function defineCouncil(input: unknown): Council {
  return readRecord(Council, input, 'council')
}
