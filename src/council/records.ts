import type * as z from 'zod'
import type { RuleOneRefusal } from './rule-one-error.js'
import { refuse } from './rule-one-error.js'

/**
 * Reads a record or throws with every field that is wrong.
 * @internal
 */
export function readRecord<Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  refuse(result.error.issues.map((issue): RuleOneRefusal => {
    const path = issue.path.join('.')
    return { code: 'invalid-record', path, message: `${what}${path === '' ? '' : `, ${path}`}: ${issue.message}.` }
  }))
  throw result.error
}
