import type { Refusal } from '../refusal.js'
import { refuse } from '../guards/refuse.js'
import { fields, type Form } from './checks.js'
import { signed } from './shared-form.js'

/**
 * What is wrong with a command itself, whatever the state: missing words, bad dates, fields it does not take, a person's name
 * where a post belongs. By hand, because `decide` is synchronous and free of dependencies.
 */
export function formRefusals(command: { readonly type: string }, forms: Readonly<Record<string, Form>>): Refusal[] {
  const type: unknown = command.type
  const form = typeof type === 'string' && Object.hasOwn(forms, type) ? forms[type] : undefined
  return form === undefined ? [refuse('unknown-command')] : fields({ ...signed, ...form })(command, '')
}
