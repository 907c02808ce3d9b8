import type * as z from 'zod'
import { refusal, refuse } from './rule-one-error.js'
import { ruleOneWords, type recordNames } from './rule-one-words.js'

/**
 * Reads a record or throws with every field that is wrong.
 * @internal
 */
export function readRecord<Schema extends z.ZodType>(schema: Schema, input: unknown, record: keyof typeof recordNames): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  refuse(result.error.issues.map((issue) => {
    const path = issue.path.join('.')
    return refusal('invalid-record', path, ruleOneWords['invalid-record'](record, path, issue))
  }))
  throw result.error
}
