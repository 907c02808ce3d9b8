import { isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** What an answer says once for all its posts. */
export interface XIncludes {
  readonly users: ReadonlyMap<string, WireRecord>
  readonly posts: ReadonlyMap<string, WireRecord>
}

/** Reads the `includes` of an answer; whatever is not there is left out. */
export function readXIncludes(raw: unknown): XIncludes {
  const includes = isRecord(raw) ? raw : {}
  return { users: byId(includes['users']), posts: byId(includes['tweets']) }
}

function byId(list: unknown): ReadonlyMap<string, WireRecord> {
  const entries = Array.isArray(list) ? list as readonly unknown[] : []
  return new Map(entries.flatMap((entry) => {
    const id = isRecord(entry) ? textOf(entry['id']) : undefined
    return isRecord(entry) && id !== undefined ? [[id, entry]] : []
  }))
}
