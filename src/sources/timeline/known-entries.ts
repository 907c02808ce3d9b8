import { addCost } from '../http/sum-cost.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { compareKeys } from './compare-keys.js'
import type { KnownEntry, Timeline, TimelineEntry } from './timeline.js'

const lookUpsAtOnce = 50

/** The newest of both, newest first; where both know an entry, as the first has it. */
export function newestOf(first: readonly KnownEntry[], second: readonly KnownEntry[], count: number): KnownEntry[] {
  const byKey = new Map([...second, ...first].map((entry) => [entry[0], entry]))
  return [...byKey.values()].sort((a, b) => compareKeys(b[0], a[0])).slice(0, count)
}

/** What a checkpoint remembers of entries. */
export function remember(entries: readonly TimelineEntry[]): KnownEntry[] {
  return entries.map(({ key, version, place, item }) => [key, version, item === undefined || item.author?.optedOut === true || item.deleted === true ? -1 : place])
}

/** The entries known, as they are by now. */
function updated(known: readonly KnownEntry[], page: readonly TimelineEntry[]): KnownEntry[] {
  const seen = new Map(remember(page).map((entry) => [entry[0], entry]))
  return known.map((entry) => seen.get(entry[0]) ?? entry)
}

/** What came of looking for entries that are missing. */
export interface Search {
  /** Tombstones, and what says something else by now. */
  readonly items: readonly SourceItem[]
  /** The entries known, without those that are gone. */
  readonly known: readonly KnownEntry[]
  readonly cost: SourceCost
}

/** Asks after the entries known that a page should have shown and did not. */
export async function findMissing(timeline: Timeline, known: readonly KnownEntry[], page: readonly TimelineEntry[], covers: (key: string) => boolean): Promise<Search> {
  const shown = new Set(page.map(({ key }) => key))
  const missing = known.filter(([key, , place]) => place >= 0 && covers(key) && !shown.has(key)).slice(0, lookUpsAtOnce)
  const items: SourceItem[] = []
  const gone = new Set<string>()
  let changed: readonly TimelineEntry[] = []
  let cost: SourceCost = { requests: 0, bytes: 0 }
  for (const entry of missing) {
    const found = await timeline.find(entry)
    cost = addCost(cost, found.cost)
    if (found.tombstone !== undefined) {
      items.push(found.tombstone)
      gone.add(entry[0])
    } else if (found.entry !== undefined && found.entry.version !== entry[1]) {
      changed = [...changed, { ...found.entry, key: entry[0] }]
      if (found.entry.item !== undefined) items.push(found.entry.item)
    }
  }
  return { items, known: updated(known.filter(([key]) => !gone.has(key)), changed), cost }
}
