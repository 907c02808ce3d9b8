import { digest } from '../core/digest.js'
import type { Json } from '../core/json.js'
import type { Mention } from '../mentions/mention.js'

/**
 * The mark an erasure leaves, so that the next poll does not bring back what was erased: a digest of the mention's id or
 * of the pseudonym, from which neither can be read.
 */
export function erasureMark(idOrPseudonym: string): string {
  return digest('erased', idOrPseudonym)
}

/** A pattern of pseudonyms as they stand in JSON, for JavaScript and PostgreSQL alike. */
export const pseudonymInJson = '"(p_[A-Za-z0-9_-]{22})"'

/** A mention without the people who asked to be forgotten among those it addresses. */
export function withoutAddressees(mention: Mention, isErased: (pseudonym: string) => boolean): Mention {
  if (!mention.addressed.some(isErased)) return mention
  return { ...mention, addressed: mention.addressed.filter((pseudonym) => !isErased(pseudonym)) }
}

/**
 * A record without any trace of some identifiers: list entries that are one of them, or are objects with a field that
 * is one of them, go whole, and so do keys; in any other text they become `[erased]`.
 */
export function forget<T extends Json>(record: T, identifiers: ReadonlySet<string>): T {
  return withoutTrace(record, { is: (text) => identifiers.has(text), pattern: patternOf(identifiers) }) as T
}

interface Trace {
  readonly is: (text: string) => boolean
  readonly pattern: RegExp | undefined
}

function patternOf(identifiers: ReadonlySet<string>): RegExp | undefined {
  if (identifiers.size === 0) return undefined
  return new RegExp([...identifiers].map((id) => id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
}

function withoutTrace(value: Json, trace: Trace): Json {
  if (typeof value === 'string') return trace.pattern === undefined ? value : value.replace(trace.pattern, '[erased]')
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.filter((entry) => !names(entry, trace)).map((entry) => withoutTrace(entry, trace))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !trace.is(key))
      .map(([key, field]) => [key, field === undefined ? undefined : withoutTrace(field, trace)]),
  )
}

function names(entry: Json, trace: Trace): boolean {
  if (typeof entry === 'string') return trace.is(entry)
  if (typeof entry !== 'object' || entry === null || isList(entry)) return false
  return Object.values(entry).some((field) => typeof field === 'string' && trace.is(field))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
