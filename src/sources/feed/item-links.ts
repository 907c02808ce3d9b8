import { baseWithin, webAddress } from './feed-url.js'
import type { Base } from './feed-url.js'
import type { XmlElements, XmlNode } from './xml-node.js'

/** Relations that never lead to the thing itself. */
const ASIDE = /^(?:self|edit|edit-media|enclosure|related|via|replies|hub|next|previous|prev|first|last|license|shorturl|shortlink|service\.|http)/

/** Which links to try for an item's page, the likeliest first. */
const RANKS: readonly ((node: XmlNode) => boolean)[] = [
  (node) => relationOf(node) === 'alternate' && /^$|html/.test(node.attributes['type'] ?? ''),
  (node) => relationOf(node) === 'alternate',
  (node) => !ASIDE.test(relationOf(node)),
]

/** The page of an item: FeedBurner's original before its redirect, the alternate link before any other, a permanent guid last. */
export function itemAddress(item: XmlElements, format: 'atom' | 'rss' | 'rdf', base: Base): string | undefined {
  const original = webAddress(item.text('feedburner.origlink'), base)
  if (original !== undefined) return original
  const links = [...item.all('link'), ...item.all('atom.link')]
  for (const isCandidate of RANKS) {
    for (const node of links) {
      const url = isCandidate(node) ? webAddress(node.attributes['href'] ?? node.text, baseWithin(node.attributes['base'], base)) : undefined
      if (url !== undefined) return url
    }
  }
  const guid = item.first('guid')
  if (guid !== undefined && guid.attributes['isPermaLink']?.trim().toLowerCase() !== 'false' && /^https?:\/\//i.test(guid.text.trim())) return webAddress(guid.text, undefined)
  const id = format === 'atom' ? item.text('id') : format === 'rdf' ? item.attributes['about'] : undefined
  return id !== undefined && /^https?:\/\//i.test(id.trim()) ? webAddress(id, undefined) : undefined
}

/** What an item points at beside its own page: related pages, the page it came by, enclosures, content kept elsewhere. */
export function otherLinks(item: XmlElements, base: Base): string[] {
  const found = new Set<string>()
  const add = (raw: string | undefined): void => {
    const url = webAddress(raw, base)
    if (url !== undefined) found.add(url)
  }
  for (const node of [...item.all('link'), ...item.all('atom.link')]) {
    if (/^(?:related|via|enclosure)$/.test(relationOf(node))) add(node.attributes['href'])
  }
  for (const node of item.all('enclosure')) add(node.attributes['url'] ?? node.attributes['href'])
  for (const node of item.all('content')) add(node.attributes['src'])
  return [...found]
}

function relationOf(node: XmlNode): string {
  return (node.attributes['rel'] ?? '').trim().toLowerCase() || 'alternate'
}
