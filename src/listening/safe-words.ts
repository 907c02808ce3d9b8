import { CivicCafeError } from '../core/civic-cafe-error.js'
import type { SourceFault } from '../sources/source-fault.js'
import type { SourceReport } from './listening-report.js'
import { peopleNamed, type People } from './people.js'

const maximumCharacters = 300
const nobody = peopleNamed(new Set())

/**
 * What went wrong, in words that may be kept. Errors of this library say nothing about residents and are repeated, once
 * more without addresses and handles; of any other error only its kind is said: its message may quote what was read.
 */
export function safeError(error: unknown): NonNullable<SourceReport['error']> {
  if (error instanceof CivicCafeError) return { code: error.code, message: safeWords(error.message) }
  return { code: 'unexpected', message: `The source failed in a way it does not explain (${kindOf(error)}).` }
}

/**
 * A fault without anything of a resident's in it.
 * @param people - those of the batch it came with.
 */
export function safeFault(fault: SourceFault, people: People = nobody): SourceFault {
  const { code, message, index, until } = fault
  return { code, message: safeWords(String(message), people), ...(index !== undefined && { index }), ...(until !== undefined && { until }) }
}

/** The fault of an item that could not be made a mention. */
export function badItem(error: unknown, index: number): SourceFault {
  const why = error instanceof CivicCafeError ? error.code : kindOf(error)
  return { code: 'bad-item', message: `An item could not be made a mention and was left out (${why}).`, index }
}

/** Words without e-mail addresses, handles, the people given, or more of an address than its host. */
export function safeWords(text: string, people: People = nobody): string {
  const words = people.without(text
    .replace(/\b(https?:\/\/)(?:[^\s/?#@]*@)?([^\s/?#"'<>]+)[/?#][^\s"'<>]*/gi, '$1$2/…')
    .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]')
    .replace(/(^|[^\p{L}\p{N}/])@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu, '$1[handle]'))
  return words.length > maximumCharacters ? `${words.slice(0, maximumCharacters)}…` : words
}

// Class names are written by programmers; anything else that was thrown is not looked into.
function kindOf(error: unknown): string {
  const name = error instanceof Error ? error.constructor.name : typeof error
  return /^[A-Za-z]{1,40}$/.test(name) ? name : 'Error'
}
