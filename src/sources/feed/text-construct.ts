import { decodeReferences, withoutControls } from './html-entities.js'
import { withAbsoluteLinks } from './feed-url.js'
import type { Base } from './feed-url.js'
import { singleSpaced } from './single-spaced.js'
import type { XmlNode } from './xml-node.js'

/** A body, as a `SourceItem` has it: one of the two. */
export interface Body {
  readonly html?: string | undefined
  readonly text?: string | undefined
}

const MARKUP = /<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>|<!--|&(?:#\d+|#x[\da-f]+|[a-z][a-z0-9]+);/i

/** Whether a text without a declared type is HTML: it has a tag or a reference. "x < y" and "R&D" are text. */
function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text)
}

/** Tags people put into titles. Others, `<marquee>` in a title about HTML for example, are what the title is about. */
const TITLE_TAG = /<\/?(?:a|abbr|b|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:[\s/][^<>]*)?>/gi

/** A title's text: inline tags and one layer of references gone, white space single. `undefined` where nothing is left. */
export function plainTitle(node: XmlNode | undefined, format: 'atom' | 'rss' | 'rdf'): string | undefined {
  if (node === undefined) return undefined
  const { text, kind } = constructOf(node, format)
  return titleText(text, kind !== 'text')
}

/** The same for text from elsewhere. */
export function titleText(text: string, mayHoldHtml = true): string | undefined {
  const untagged = mayHoldHtml && text.includes('<') ? text.replace(/<br\s*\/?>/gi, ' ').replace(TITLE_TAG, '') : text
  const tidy = singleSpaced(withoutControls(mayHoldHtml ? decodeReferences(untagged) : untagged))
  return tidy === '' ? undefined : tidy
}

/** A body, with relative links made absolute. `undefined` where it is empty. */
export function bodyOf(node: XmlNode | undefined, format: 'atom' | 'rss' | 'rdf', base: Base): Body | undefined {
  if (node === undefined) return undefined
  const { text, kind } = constructOf(node, format)
  return bodyFrom(text, kind, base)
}

/** The same for text from elsewhere. */
export function bodyFrom(text: string, kind: 'html' | 'text' | 'unsaid', base: Base): Body | undefined {
  const tidy = withoutControls(text).trim()
  if (tidy === '') return undefined
  if (kind === 'html' || (kind === 'unsaid' && looksLikeHtml(tidy))) return { html: withAbsoluteLinks(tidy, base) }
  return { text: tidy }
}

/** What a construct says it is. Atom 1.0 has `type`, Atom 0.3 `type` and `mode`, RSS says nothing and mostly means HTML. */
function constructOf(node: XmlNode, format: 'atom' | 'rss' | 'rdf'): { readonly text: string; readonly kind: 'html' | 'text' | 'unsaid' } {
  const { type = '', mode, inline } = node.attributes
  const declared = type.trim().toLowerCase()
  if (inline !== undefined) {
    const text = withoutOuterDiv(node.text.trim())
    return { text: text.replace(/<(\/?)(?:x?html?|xh|h):/gi, '<$1'), kind: 'html' }
  }
  if (format !== 'atom') return { text: node.text, kind: 'unsaid' }
  if (mode === 'base64' || (declared !== '' && isBinary(declared))) return { text: fromBase64(node.text), kind: declared.includes('html') ? 'html' : 'unsaid' }
  if (declared === 'text' || declared === 'text/plain') return { text: node.text, kind: mode === 'escaped' ? 'unsaid' : 'text' }
  if (declared === 'xhtml' || declared.includes('html')) return { text: node.text, kind: 'html' }
  return { text: node.text, kind: 'unsaid' }
}

/** RFC 4287, 4.1.3.3: content of another media type that is neither text nor XML is base64. */
function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type)
}

/** UTF-8 text out of base64; text that is none stays as it is. */
function fromBase64(text: string): string {
  const packed = text.replace(/\s+/g, '')
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return text
  const decoded = Buffer.from(packed, 'base64').toString('utf8')
  return decoded.includes('\ufffd') ? text : decoded
}

/** XHTML wraps its content in one div that is not part of it (RFC 4287, 3.1.1.3). */
function withoutOuterDiv(markup: string): string {
  const opening = /^<(?:[a-z]+:)?div(?:\s[^<>]*)?>/i.exec(markup)?.[0]
  const closing = /<\/(?:[a-z]+:)?div>$/i.exec(markup.slice(-20))?.[0]
  if (opening === undefined || closing === undefined) return markup
  const inner = markup.slice(opening.length, -closing.length)
  // Two divs side by side also begin and end with a div.
  const firstClose = inner.search(/<\/(?:[a-z]+:)?div>/i)
  const firstOpen = inner.search(/<(?:[a-z]+:)?div[\s>]/i)
  return firstClose >= 0 && (firstOpen < 0 || firstClose < firstOpen) ? markup : inner
}
