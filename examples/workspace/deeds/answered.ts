import type { Typed } from '../html/typed.js'

/** A yes or a no; what was left open is refused by `decide`, which is told so. */
export function answered(typed: Typed, name: string): boolean {
  const answers: Readonly<Record<string, boolean>> = { yes: true, no: false }
  return answers[typed.asked(name)] as boolean
}
