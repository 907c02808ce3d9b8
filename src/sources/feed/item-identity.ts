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
 * link home) would lose all but one of them, so the later ones get an id of their own.
 */
export function withIdentities(drafts: readonly (DraftItem | undefined)[]): { readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[] } {
  const items: SourceItem[] = []
  const faults: SourceFault[] = []
  const taken = new Map<string, SourceItem>()
  for (const [index, draft] of drafts.entries()) {
    if (draft === undefined) {
      faults.push({ code: 'bad-item', message: 'An item could not be read and was left out.', index })
      continue
    }
    if (draft.badDate) faults.push({ code: 'bad-date', message: 'A date of an item could not be read.', index })
    const { item } = draft
    const ownId = withoutControls(draft.ownId ?? '').trim()
    let nativeId = ownId !== '' ? ownId : item.url
    const first = nativeId === undefined ? undefined : taken.get(nativeId)
    const clash = first !== undefined && first.title !== item.title && (ownId === '' || first.url !== item.url)
    if (nativeId === undefined || clash) nativeId = derivedId(nativeId, item)
    if (ownId === '' || clash) {
      const how = nativeId === item.url ? 'its address is used' : 'one was derived from its content'
      faults.push({ code: 'missing-id', message: `An item has no id of its own; ${how}.`, index })
    }
    const whole: SourceItem = { nativeId, ...item }
    if (!taken.has(nativeId)) taken.set(nativeId, whole)
    items.push(whole)
  }
  return { items, faults }
}

/** Of the parts of an item that say which one it is. Its date and author stand in where it has no words. */
function derivedId(shared: string | undefined, item: Omit<SourceItem, 'nativeId'>): string {
  const words = [item.title ?? '', item.text ?? item.html ?? ''].map((text) => text.replaceAll('\0', ''))
  return `derived:${digest(shared ?? '', ...words, item.publishedAt ?? '', item.author?.handle ?? '')}`
}
