import { decodeReferences } from './html-entities.js'
import { ATTRIBUTES, prefixOf, roleOf, writtenName } from './feed-vocabulary.js'
import type { Context } from './feed-vocabulary.js'
import { createMarkupReader } from './markup.js'
import { createLeafReader } from './read-leaf.js'
import { readAttributes, readTag } from './read-tag.js'
import type { Tag } from './read-tag.js'
import { rootOf } from './feed-root.js'
import { asCdata, cleanAttribute, cleanContent, escapeText } from './xml-text.js'
import type { FeedFormat } from './parsed-feed.js'

/** A feed document rewritten so that a strict parser cannot choke on it. */
export interface TidyFeed {
  /**
   * Well-formed XML with only what this library reads: `<rss><channel><item>` or `<feed><entry>`, the elements of each
   * wrapped in one `<elements>` and renamed so that namespace prefixes of the document's own choosing no longer matter.
   */
  readonly xml: string
  readonly format: Exclude<FeedFormat, 'json-feed'>
  readonly version: string | undefined
  /** The document broke XML's rules somewhere that mattered. */
  readonly repaired: boolean
  /** The document ended before its root did. */
  readonly cutShort: boolean
  /** There were more items than the cap. */
  readonly capped: boolean
}

/** Elements kept of one item, or of the feed itself. Real ones have a few dozen. */
const MAX_ELEMENTS = 512

/** Elements looked through may be nested; nobody nests them deeper than this. */
const MAX_DEPTH = 16

/** What elements take from those around them. */
interface Inherited {
  readonly base: string | undefined
  readonly language: string | undefined
}

interface Open extends Inherited {
  readonly rawName: string
  readonly context: Context
  /** The name written to the output; absent for elements that are only looked through. */
  readonly written: string | undefined
}

/**
 * The rescue pass, always on: one walk over the document, linear in its length, that writes the skeleton rss-parser wants.
 *
 * It repairs what is fatal to rss-parser 3.13 (junk before the root, bare `&`, HTML entities, control characters, unclosed
 * and crossed tags, unquoted attributes, a missing version), leaves out what nobody reads (DTDs and with them entity
 * bombs, unknown elements however deep), and wraps markup inside titles and bodies as text so that its order survives.
 *
 * @returns `undefined` where no root of a feed is found.
 */
export function tidyFeedXml(source: string, options: { readonly maxItems: number }): TidyFeed | undefined {
  const root = rootOf(source)
  if (root === undefined) return undefined
  const { format, prefixes } = root
  const itemName = format === 'atom' ? 'entry' : 'item'
  const head: string[] = []
  const body: string[] = []
  let out = head
  let repaired = root.repaired
  let items = 0
  let capped = false
  let elements = 0

  /** A lower-case name with this library's prefix for the document's. */
  const qualified = (name: string): string => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? undefined : prefixes.get(name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }

  const canonicalNames = new Map<string, string>()
  const canonical = (tag: Tag): string => {
    if (tag.attributes.includes('xmlns')) return canonicalName(tag)
    let name = canonicalNames.get(tag.name)
    if (name === undefined) canonicalNames.set(tag.name, (name = canonicalName(tag)))
    return name
  }

  const canonicalName = (tag: Tag): string => {
    const name = tag.name.toLowerCase()
    const colon = name.indexOf(':')
    let prefix = colon < 0 ? '' : (prefixes.get(name.slice(0, colon)) ?? name.slice(0, colon))
    if (colon < 0 && tag.attributes.includes('xmlns')) {
      const own = readAttributes(tag.attributes).get('xmlns')
      if (own !== undefined && own.trim() !== '') prefix = prefixOf(own) ?? 'other'
      if (prefix === 'atom' && format !== 'atom') prefix = ''
    }
    if (prefix === 'rss' || (prefix === 'atom' && format === 'atom')) prefix = ''
    const local = name.slice(colon + 1)
    return prefix === '' ? local : `${prefix}:${local}`
  }

  const clean = (text: string): string => {
    const result = cleanContent(text)
    repaired ||= result.repaired
    return result.text
  }

  /** The kept attributes, ready to write; base and language where they are new, and on every item. */
  const attributesOf = (tag: Tag, parent: Inherited, isItem: boolean): Inherited & { readonly text: string } => {
    const found = readAttributes(tag.attributes)
    if (found.size === 0 && !isItem) return { text: '', base: parent.base, language: parent.language }
    let text = ''
    for (const [name, value] of found) {
      const known = qualified(name)
      const kept = Object.hasOwn(ATTRIBUTES, known) ? ATTRIBUTES[known] : undefined
      if (kept === undefined) continue
      const cleaned = cleanAttribute(value)
      repaired ||= cleaned.repaired
      text += ` ${kept}="${cleaned.text}"`
    }
    const ownBase = found.get('xml:base')
    const base = ownBase === undefined ? parent.base : resolveBase(decodeReferences(ownBase), parent.base)
    const language = found.get('xml:lang') ?? parent.language
    if (base !== undefined && (isItem || ownBase !== undefined)) text += ` base="${cleanAttribute(escapeText(base)).text}"`
    if (isItem && language !== undefined) text += ` lang="${cleanAttribute(language).text}"`
    return { text, base, language }
  }

  const rootAttributes = attributesOf(root.tag, { base: undefined, language: undefined }, true)
  const stack: Open[] = [{ rawName: root.tag.name, context: 'feed', written: undefined, base: rootAttributes.base, language: rootAttributes.language }]
  const top = (): Open => stack[stack.length - 1] ?? { rawName: root.tag.name, context: 'feed', written: undefined, base: undefined, language: undefined }
  const close = (): void => {
    const open = stack.pop()
    if (open?.written === undefined) return
    if (open.context === 'item') {
      out.push(`</elements></${itemName}>`)
      out = head
    } else out.push(`</${open.written}>`)
  }
  const markupAt = createMarkupReader(source)
  const readLeaf = createLeafReader(source, {
    markupAt,
    isOpen: (rawName) => stack.some((open) => open.rawName === rawName),
    isKnown: (tag) => roleOf(top().context, canonical(tag)) !== undefined || roleOf('feed', canonical(tag)) === 'item',
    clean,
  })
  let closedRoot = root.tag.kind === 'empty'
  head.push(`<elements${rootAttributes.text}>`)

  let position = root.tag.end
  while (!closedRoot) {
    const lt = source.indexOf('<', position)
    const textEnd = lt < 0 ? source.length : lt
    const context = top().context
    if ((context === 'author' || context === 'source') && textEnd > position) out.push(clean(source.slice(position, textEnd)))
    if (lt < 0) break
    const markup = markupAt(lt)
    if (markup !== undefined) {
      if (markup.cdata !== undefined && (context === 'author' || context === 'source')) out.push(asCdata(markup.cdata))
      position = markup.end
      continue
    }
    const tag = readTag(source, lt)
    if (tag === undefined) {
      repaired = true
      position = lt + 1
      continue
    }
    repaired ||= tag.broken
    position = tag.end
    if (tag.kind === 'close') {
      const depth = stack.findLastIndex((open) => open.rawName === tag.name)
      if (depth === -1) repaired = true
      else {
        if (depth < stack.length - 1) repaired = true
        while (stack.length > depth) close()
        closedRoot = stack.length === 0
      }
      continue
    }
    const name = canonical(tag)
    let role = roleOf(top().context, name)
    // An author, source or item that was never closed ends where something begins that cannot be inside it.
    while (role === undefined && endsWithout(top().context, name, format)) {
      repaired = true
      close()
      role = roleOf(top().context, name)
    }
    const parent = top()
    if (role === 'through') {
      if (tag.kind === 'open' && stack.length < MAX_DEPTH) stack.push({ rawName: tag.name, context: parent.context, written: undefined, base: parent.base, language: parent.language })
    } else if (role === 'item') {
      if (items === options.maxItems) {
        capped = true
        break
      }
      const attributes = attributesOf(tag, parent, true)
      out = body
      items++
      out.push(`<${itemName}><elements${attributes.text}>`)
      elements = 0
      stack.push({ rawName: tag.name, context: 'item', written: itemName, base: attributes.base, language: attributes.language })
      if (tag.kind === 'empty') close()
    } else if ((role === 'author' || role === 'source') && elements++ < MAX_ELEMENTS) {
      const attributes = attributesOf(tag, parent, false)
      const written = role
      out.push(`<${written}${attributes.text}>`)
      stack.push({ rawName: tag.name, context: role, written, base: attributes.base, language: attributes.language })
      if (tag.kind === 'empty') close()
    } else if (role === 'leaf' && elements++ < MAX_ELEMENTS) {
      const attributes = attributesOf(tag, parent, false)
      const leaf = tag.kind === 'empty' ? { content: '', inline: false, end: tag.end, repaired: false } : readLeaf(tag, true)
      repaired ||= leaf.repaired
      const written = writtenName(name)
      out.push(`<${written}${attributes.text}${leaf.inline ? ' inline="1"' : ''}>${leaf.content}</${written}>`)
      position = leaf.end
    } else {
      if (elements === 0 && parent.context === 'item') {
        elements++
        out.push('<other/>')
      }
      if (tag.kind === 'open') {
        const skipped = readLeaf(tag, false)
        repaired ||= skipped.repaired
        position = skipped.end
      }
    }
  }
  const cutShort = !closedRoot && !capped
  while (stack.length > 0) close()
  head.push('</elements>')
  const [before, after] = format === 'atom' ? ['<feed>', '</feed>'] : ['<rss version="2.0"><channel>', '</channel></rss>']
  return { xml: before + head.join('') + body.join('') + after, format, version: root.version, repaired: repaired || cutShort, cutShort, capped }
}

/** Whether the start of `name` shows that the element around it was left open. Atom's source may hold whatever a feed may. */
function endsWithout(context: Context, name: string, format: TidyFeed['format']): boolean {
  if (context === 'feed') return false
  if (roleOf('feed', name) === 'item') return true
  return context !== 'item' && !(context === 'source' && format === 'atom') && roleOf('item', name) !== undefined
}

/** An `xml:base` within another. */
function resolveBase(base: string, within: string | undefined): string {
  return URL.canParse(base.trim(), within) ? new URL(base.trim(), within).href : base.trim()
}
