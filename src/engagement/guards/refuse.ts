import type { Refusal, RefusalCode } from '../refusal.js'
import { rules } from './rules.js'

/** The refusal of a guard; `about` says of what (a field, a problem's id), never what somebody wrote. */
export function refuse(code: RefusalCode, about?: string): Refusal {
  const { message, source } = rules[code]
  return about === undefined ? { code, message, source } : { code, message: `${message} (${about})`, source, about }
}

/** The refusals of the guards that do not hold. */
export function unmet(...guards: readonly (readonly [holds: boolean, code: RefusalCode, about?: string | undefined])[]): Refusal[] {
  return guards.filter(([holds]) => !holds).map(([, code, about]) => refuse(code, about))
}
