import type { Words } from '../../core/language.js'
import type { Refusal, RefusalCode } from '../refusal.js'
import { rules } from './rules.js'
import { welshRules } from './welsh-rules.js'

/**
 * The refusal of a guard; `about` says of what (a field, a problem's id), never what somebody wrote. An id is the same in
 * every language; what is a word comes in each.
 */
export function refuse(code: RefusalCode, about?: string | Words): Refusal {
  const { message, source } = rules[code]
  if (about === undefined) return { code, message, words: { en: message, cy: welshRules[code] }, source }
  const inBoth: Words = typeof about === 'string' ? { en: about, cy: about } : about
  const words: Words = { en: `${message} (${inBoth.en})`, cy: `${welshRules[code]} (${inBoth.cy})` }
  return { code, message: words.en, words, source, ...(typeof about === 'string' && { about }) }
}

/** The refusals of the guards that do not hold. */
export function unmet(...guards: readonly (readonly [holds: boolean, code: RefusalCode, about?: string | Words | undefined])[]): Refusal[] {
  return guards.filter(([holds]) => !holds).map(([, code, about]) => refuse(code, about))
}
