import type { DeclaredAccount } from 'civic-cafe/council'
import { createNormaliser } from 'civic-cafe/mentions'
import type { Mention } from 'civic-cafe/mentions'
import type { SourceItem } from 'civic-cafe/sources'

/** What the library makes of items: each that says something, with its mention. */
export function heard(sourceId: string, items: readonly SourceItem[], accounts: readonly DeclaredAccount[] = []): { readonly item: SourceItem; readonly mention: Mention }[] {
  const normaliser = createNormaliser({
    council: { languages: ['en-GB'], accounts: [...accounts] },
    problems: [{ id: 'bins', terms: ['bin', 'bins'] }],
    pseudonymKey: 'a key for tests, long enough',
    retention: { days: 365 },
  })
  return items.flatMap((item) => {
    const mention = normaliser.normalise(item, { source: { id: sourceId, version: '1' }, retrievedAt: '2026-03-01T12:00:00.000Z' })
    return mention === undefined ? [] : [{ item, mention }]
  })
}

/** Handles of an item that can still be read in its mention. A handle of a few letters is a word too. */
export function handlesLeft({ item, mention }: { readonly item: SourceItem; readonly mention: Mention }): string[] {
  const { text, title, url, links, tags, addressed, author, venue } = mention
  const words = JSON.stringify({ text, title, url, links, tags, addressed, author, venue }).toLowerCase()
  const handles = [item.author?.handle, ...item.addressed ?? [], ...(item.text ?? item.html ?? '').match(/(?<=@|\/?\bu\/)[\w-]{4,}/g) ?? []]
  return handles.filter((handle): handle is string => handle !== undefined && handle.length >= 4 && new RegExp(`(?<![a-z0-9_])${escaped(handle.toLowerCase())}(?![a-z0-9_])`).test(words))
}

function escaped(handle: string): string {
  return handle.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
