import type * as z from 'zod'
import { refusal, refuse, type RuleOneRefusal } from './rule-one-error.js'
import { ruleOneWords, type recordNames } from './rule-one-words.js'

/**
 * Reads a record or throws with every field that is wrong.
 * @param more - what else is wrong with it: said in the same breath.
 * @internal
 */
export function readRecord<Schema extends z.ZodType>(schema: Schema, input: unknown, record: keyof typeof recordNames, more: readonly RuleOneRefusal[] = []): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) {
    refuse(more)
    return result.data
  }
  const said = new Set(more.map(({ path }) => path))
  refuse([...more, ...result.error.issues.map((issue) => {
    const path = issue.path.join('.')
    return refusal('invalid-record', path, ruleOneWords['invalid-record'](record, path, issue))
  }).filter(({ path }) => !said.has(path))])
  throw result.error
}

/**
 * The words at a path of something nobody has checked yet; '' where there are none.
 * @internal
 */
export function wordsAt(input: unknown, ...path: readonly string[]): string {
  let at = input
  for (const name of path) at = typeof at === 'object' && at !== null && Object.hasOwn(at, name) ? (at as Record<string, unknown>)[name] : undefined
  return typeof at === 'string' ? at : ''
}
