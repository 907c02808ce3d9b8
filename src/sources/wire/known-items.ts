import { digest } from '../../core/digest.js'
import type { SourceItem } from '../source-item.js'

/** What a checkpoint remembers of an item: its id and a digest of all it says. */
export function knownItem(item: SourceItem): string {
  return `${item.nativeId} ${digest(JSON.stringify(item)).slice(0, 8)}`
}

/** The id of a remembered item. */
export function knownId(known: string): string {
  return known.slice(0, known.lastIndexOf(' '))
}

/** Whether a value is a list of remembered items. */
export function areKnownItems(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry.lastIndexOf(' ') > 0)
}
