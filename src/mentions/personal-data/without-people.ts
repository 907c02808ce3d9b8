import { createHandleRedactor } from '../handles/handle-redactor.js'
import { redactPersonalData } from './redact-personal-data.js'

// Nobody is known by name here, and whom a handle belongs to is not kept.
// Of two words around an @, both may be somebody's, whether or not it is an address that could be written to.
const glued = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_.-]+/gu
const nobody = { declared: () => undefined, identify: (): string => '' }

/**
 * What an officer wrote, with personal data, handles and addresses of profiles taken out. Reasons are asked for in words
 * about a decision; people write what they write. Names cannot be found. @internal
 */
export function withoutPeople(text: string): string {
  // The addresses first: of jane@marshwick.example a handle would leave "jane".
  return createHandleRedactor({ addressed: [] }, nobody).text(redactPersonalData(text).text.replace(glued, '[email]'))
}
