import type { SourceItem } from '../source-item.js'
import { knownId, knownItem } from '../wire/known-items.js'

const mostRemembered = 1000

/** What a site said lately, and what of it was seen this time. */
export interface RecentEntries {
  /** Takes note of an item. `false` where it was known just so. */
  note(item: SourceItem): boolean
  /** What was published from a time on, in seconds since 1970, and was not noted this time. */
  missing(fromSeconds: number): string[]
  forget(ids: readonly string[]): void
  /** What a checkpoint holds of it: nothing published before. */
  from(seconds: number): string[]
}

/** Reads what a checkpoint holds: the second of publication, then the item as it was. */
export function recentEntries(remembered: readonly string[]): RecentEntries {
  const known = new Map(remembered.map((written) => {
    const blank = written.indexOf(' ')
    const entry = written.slice(blank + 1)
    return [knownId(entry), { seconds: Number(written.slice(0, blank)) || 0, entry }]
  }))
  const seen = new Set<string>()
  return {
    note: (item) => {
      const entry = knownItem(item)
      const isKnown = known.get(item.nativeId)?.entry === entry
      seen.add(item.nativeId)
      known.set(item.nativeId, { seconds: Math.floor(Date.parse(item.publishedAt ?? '') / 1000) || 0, entry })
      return !isKnown
    },
    missing: (fromSeconds) => [...known].filter(([id, { seconds }]) => seconds >= fromSeconds && !seen.has(id)).map(([id]) => id),
    forget: (ids) => { for (const id of ids) known.delete(id) },
    from: (fromSeconds) => [...known.values()]
      .filter(({ seconds }) => seconds >= fromSeconds)
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, mostRemembered)
      .map(({ seconds, entry }) => `${seconds} ${entry}`),
  }
}
