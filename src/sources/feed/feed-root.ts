import { prefixOf } from './feed-vocabulary.js'
import { createMarkupReader } from './markup.js'
import type { FeedFormat } from './parsed-feed.js'
import { readAttributes, readTag } from './read-tag.js'
import type { Tag } from './read-tag.js'

/** The root of a feed document and what its opening says. */
export interface FeedRoot {
  readonly tag: Tag
  readonly format: Exclude<FeedFormat, 'json-feed'>
  readonly version: string | undefined
  /** Namespace prefixes of the document → the prefixes this library uses. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Something stood before the root that does not belong there, or the version was missing. */
  readonly repaired: boolean
}

/** The root element of a feed, or `undefined` where the first element is anything else. */
export function rootOf(source: string): FeedRoot | undefined {
  const markupAt = createMarkupReader(source)
  let position = source.startsWith('\ufeff') ? 1 : 0
  let repaired = false
  for (;;) {
    const lt = source.indexOf('<', position)
    if (lt < 0) return undefined
    if (source.slice(position, lt).trim() !== '') repaired = true
    const markup = markupAt(lt)
    if (markup !== undefined) {
      position = markup.end
      continue
    }
    const tag = readTag(source, lt)
    if (tag === undefined || tag.kind === 'close') {
      repaired = true
      position = tag?.end ?? lt + 1
      continue
    }
    const root = read(source, tag, repaired)
    if (root !== undefined || !/^(?:html|head|body)$/i.test(tag.name)) return root
    return withinPage(source)
  }
}

/** A feed somebody wrapped into a web page. Pages do not otherwise hold these elements with these attributes. */
function withinPage(source: string): FeedRoot | undefined {
  const at = source.search(/<(?:rss\s{1,9}version\s?=|feed\s{1,9}xmlns\s?=)/i)
  const tag = at < 0 ? undefined : readTag(source, at)
  return tag === undefined ? undefined : read(source, tag, true)
}

function read(source: string, tag: Tag, repaired: boolean): FeedRoot | undefined {
  const attributes = readAttributes(tag.attributes)
  const name = tag.name.toLowerCase()
  const local = name.slice(name.indexOf(':') + 1)
  if (local === 'feed') {
    const namespace = [...attributes].find(([key, value]) => key.startsWith('xmlns') && prefixOf(value) === 'atom')?.[1]
    const version = namespace?.includes('purl.org') ? (attributes.get('version') ?? '0.3') : (attributes.get('version') ?? (namespace === undefined ? undefined : '1.0'))
    return { tag, format: 'atom', version, prefixes: prefixes(source), repaired }
  }
  if (local === 'rdf') {
    const version = source.slice(tag.end - tag.attributes.length - 1, tag.end).includes('simple/0.9') ? '0.90' : '1.0'
    return { tag, format: 'rdf', version, prefixes: prefixes(source), repaired }
  }
  if (local === 'rss') {
    const version = attributes.get('version')?.trim()
    return { tag, format: 'rss', version, prefixes: prefixes(source), repaired: repaired || version === undefined || !/^(?:2|0\.9)/.test(version) }
  }
  // A channel whose <rss> went missing.
  if (local === 'channel') return { tag, format: 'rss', version: undefined, prefixes: prefixes(source), repaired: true }
  return undefined
}

/** Every prefix bound anywhere in the document; where two elements disagree the first counts. */
function prefixes(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { 1: prefix, 2: double, 3: single, index } of source.matchAll(/xmlns:([A-Za-z_][\w.-]{0,40})\s{0,4}=\s{0,4}(?:"([^"<>]{0,200})"|'([^'<>]{0,200})')/g)) {
    if (prefix === undefined || found.has(prefix.toLowerCase()) || !/\s/.test(source.charAt(index - 1))) continue
    const known = prefixOf(double ?? single ?? '')
    // A namespace nobody knows does not take a well-known prefix away: feeds misspell addresses more often than they reuse prefixes.
    if (known !== undefined) found.set(prefix.toLowerCase(), known)
  }
  return found
}
