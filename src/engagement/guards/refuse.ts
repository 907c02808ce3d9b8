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
  const words: Words = { en: said(message, typeof about === 'string' ? about : about?.en), cy: said(welshRules[code], typeof about === 'string' ? about : about?.cy) }
  return { code, message: words.en, words, source }
}

function said(words: string, about: string | undefined): string {
  return about === undefined ? words : `${words} (${about})`
}

/** The refusals of the guards that do not hold. */
export function unmet(...guards: readonly (readonly [holds: boolean, code: RefusalCode, about?: string | Words | undefined])[]): Refusal[] {
  return guards.filter(([holds]) => !holds).map(([, code, about]) => refuse(code, about))
}
