import { digest } from '../../core/digest.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { withoutControls } from './html-entities.js'

/** An item before its id is settled. */
export interface DraftItem {
  /** The id the item states, if it states one. */
  readonly ownId: string | undefined
  /** One of its dates could not be read. */
  readonly badDate: boolean
  readonly item: Omit<SourceItem, 'nativeId'>
}

/**
 * Gives every item an id that stays the same from poll to poll: its own; else its address; else a digest of what it says.
 * Feeds that give different things one id or one address (a template with a fixed guid, a podcast whose episodes all
 * link home) would lose all but one of them, so each of those gets an id of its own. All of them, the first too: it
 * stands first in this poll only.
 */
export function withIdentities(drafts: readonly (DraftItem | undefined)[]): { readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[] } {
  const items: SourceItem[] = []
  const faults: SourceFault[] = []
  const shared = sharedIds(drafts)
  for (const [index, draft] of drafts.entries()) {
    if (draft === undefined) {
      faults.push({ code: 'bad-item', message: 'An item could not be read and was left out.', index })
      continue
    }
    if (draft.badDate) faults.push({ code: 'bad-date', message: 'A date of an item could not be read.', index })
    const { item } = draft
    const ownId = ownIdOf(draft)
    const stated = ownId ?? item.url
    const isShared = stated !== undefined && (shared.has(stated) || (ownId === undefined && stated === item.venue.url))
    const nativeId = stated === undefined || isShared ? derivedId(stated, item) : stated
    if (ownId === undefined || isShared) {
      const how = nativeId === item.url ? 'its address is used' : 'one was derived from its content'
      faults.push({ code: 'missing-id', message: `An item has no id of its own; ${how}.`, index })
    }
    items.push({ nativeId, ...item })
  }
  return { items, faults }
}

function ownIdOf({ ownId = '' }: DraftItem): string | undefined {
  const id = withoutControls(ownId).trim()
  return id === '' ? undefined : id
}

/** Ids and addresses that stand for more than one thing. An item listed twice, before and after an edit, is one thing. */
function sharedIds(drafts: readonly (DraftItem | undefined)[]): ReadonlySet<string> {
  const first = new Map<string, DraftItem['item']>()
  const shared = new Set<string>()
  for (const draft of drafts) {
    const ownId = draft === undefined ? undefined : ownIdOf(draft)
    const stated = ownId ?? draft?.item.url
    if (draft === undefined || stated === undefined) continue
    const other = first.get(stated)
    if (other === undefined) first.set(stated, draft.item)
    else if (other.title !== draft.item.title && (ownId === undefined || other.url !== draft.item.url)) shared.add(stated)
  }
  return shared
}

/** Of the parts of an item that say which one it is. Its date and author stand in where it has no words. */
function derivedId(shared: string | undefined, item: Omit<SourceItem, 'nativeId'>): string {
  const words = [item.title ?? '', item.text ?? item.html ?? ''].map((text) => text.replaceAll('\0', ''))
  return `derived:${digest(shared ?? '', ...words, item.publishedAt ?? '', item.author?.handle ?? '')}`
}
