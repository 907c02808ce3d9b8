import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'
import { parseRedditThing } from './parse-reddit-thing.js'

/** A listing, with the replies inside it. */
export interface RedditListing {
  /** In the order of the document. */
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  /** Comments that are only counted, behind "more" stubs. */
  readonly hidden: number
  /** Every fullname of its first level, items or not. */
  readonly names: readonly string[]
  /** Where the next page begins; absent on the last. */
  readonly after?: string | undefined
}

// Reddit nests ten deep and then refers to another page; anything deeper is not Reddit.
const deepest = 200

/**
 * Reads a listing, a page of comments (a list of two listings) or the things of an answer, and never throws: posts and
 * comments at any depth become items or `bad-item` faults; comments behind "more" stubs are one `truncated` fault with
 * their number. `undefined` where it is none of them.
 */
export function parseRedditListing(answer: unknown): RedditListing | undefined {
  const listings = (Array.isArray(answer) ? answer : [answer]) as readonly unknown[]
  const children = listings.map(childrenOf)
  if (children.length === 0 || children.some((list) => list === undefined)) return undefined
  const items: SourceItem[] = []
  const faults: SourceFault[] = []
  let hidden = 0
  let index = 0
  const visit = (things: readonly unknown[], depth: number): void => {
    for (const thing of things) {
      const data = isRecord(thing) && isRecord(thing['data']) ? thing['data'] : undefined
      if (isRecord(thing) && thing['kind'] === 'more' && data !== undefined) {
        // A stub that counts none says "continue this thread": there is one at least.
        hidden += Math.max(numberOf(data['count']) ?? 0, 1)
        continue
      }
      const reading = parseRedditThing(thing, index++)
      if (reading.item !== undefined) items.push(reading.item)
      faults.push(...reading.faults)
      const replies = depth < deepest ? childrenOf(data?.['replies']) : undefined
      if (replies !== undefined) visit(replies, depth + 1)
    }
  }
  for (const list of children) visit(list ?? [], 0)
  if (hidden > 0) faults.push({ code: 'truncated', message: `${hidden} or more comments are behind "more" and were not read.` })
  const last = listings.at(-1)
  const after = isRecord(last) && isRecord(last['data']) ? textOf(last['data']['after']) : undefined
  return { items, faults, hidden, names: children.flat().flatMap(nameOf), ...(after !== undefined && { after }) }
}

function childrenOf(raw: unknown): readonly unknown[] | undefined {
  if (!isRecord(raw) || raw['kind'] !== 'Listing' || !isRecord(raw['data'])) return undefined
  return Array.isArray(raw['data']['children']) ? raw['data']['children'] : undefined
}

function nameOf(thing: unknown): string[] {
  if (!isRecord(thing) || !isRecord(thing['data']) || (thing['kind'] !== 't1' && thing['kind'] !== 't3')) return []
  const id = textOf(thing['data']['id'])
  return id === undefined || !/^[0-9a-z]{1,13}$/.test(id) ? [] : [`${thing['kind']}_${id}`]
}
