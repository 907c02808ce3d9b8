import type { Markup } from './markup.js'
import { readTag } from './read-tag.js'
import type { Tag } from './read-tag.js'
import { asCdata, escapeText } from './xml-text.js'

/** What an element held, ready to be written. */
export interface Leaf {
  /** Well-formed character data. */
  readonly content: string
  /** The content is markup that stood in the document as elements, XHTML for example, now wrapped as text. */
  readonly inline: boolean
  /** Where reading goes on. */
  readonly end: number
  /** The element was never closed. */
  readonly repaired: boolean
}

/** What the reader asks of the walk it serves. */
export interface Surroundings {
  readonly markupAt: (at: number) => Markup | undefined
  /** An element that is open around this one has this name. */
  readonly isOpen: (rawName: string) => boolean
  /** The tag means something to the reader of feeds in this place. */
  readonly isKnown: (tag: Tag) => boolean
  /** Makes character data well-formed. */
  readonly clean: (text: string) => string
}

/**
 * Makes a reader that takes an element whole, up to its own closing tag, whatever stands in between: raw HTML with
 * unclosed paragraphs as much as text. An element that was never closed would take everything up to the end of its
 * parent; it is then read again, ending at the next tag that means something, and so is everything up to that point.
 * No stretch of the document is read more than twice this way.
 *
 * The second argument says whether the content is wanted or only to be passed over.
 */
export function createLeafReader(source: string, around: Surroundings): (tag: Tag, keep: boolean) => Leaf {
  let carefulUntil = 0

  const take = (tag: Tag, keep: boolean, careful: boolean): Leaf & { readonly boundary?: number | undefined } => {
    const parts: string[] = []
    let inline = false
    let nested = 0
    let position = tag.end
    let textFrom = tag.end
    const text = (to: number): void => {
      if (keep && to > textFrom) parts.push(source.slice(textFrom, to), '')
    }
    // Parts come in pairs: text as it stood, and what a CDATA section after it held.
    const finish = (to: number, end: number, boundary?: number): Leaf & { readonly boundary?: number | undefined } => {
      text(to)
      return { content: keep ? assemble(parts, inline, around.clean) : '', inline, end, repaired: boundary !== undefined, boundary }
    }
    for (;;) {
      const lt = source.indexOf('<', position)
      if (lt < 0) return finish(source.length, source.length, source.length)
      const markup = around.markupAt(lt)
      if (markup !== undefined) {
        text(lt)
        if (keep && markup.cdata !== undefined) parts.push('', markup.cdata)
        textFrom = position = markup.end
        continue
      }
      const inner = readTag(source, lt)
      if (inner === undefined) {
        position = lt + 1
        continue
      }
      if (inner.kind === 'close') {
        if (inner.name === tag.name && nested-- === 0) return finish(lt, inner.end)
        if (inner.name !== tag.name && around.isOpen(inner.name)) return finish(lt, lt, lt)
        if (careful && around.isKnown(inner)) return finish(lt, inner.end, lt)
      } else {
        if (careful && (inner.name.includes(':') || around.isKnown(inner))) return finish(lt, lt, lt)
        if (inner.name === tag.name && inner.kind === 'open') nested++
      }
      inline = true
      position = inner.end
    }
  }

  return (tag, keep) => {
    // Most elements hold nothing but text.
    const lt = source.indexOf('<', tag.end)
    if (lt >= 0 && closesAt(source, lt, tag.name)) {
      return { content: keep ? around.clean(source.slice(tag.end, lt)) : '', inline: false, end: lt + tag.name.length + 3, repaired: false }
    }
    if (tag.end > carefulUntil) {
      const leaf = take(tag, keep, false)
      if (leaf.boundary === undefined) return leaf
      carefulUntil = leaf.boundary
    }
    return keep ? take(tag, true, true) : { content: '', inline: false, end: tag.end, repaired: true }
  }
}

/** Whether `</name>` stands there, without blanks in it. */
function closesAt(source: string, at: number, name: string): boolean {
  return source.charCodeAt(at + 1) === 47 && source.charCodeAt(at + 2 + name.length) === 62 && source.startsWith(name, at + 2)
}

function assemble(parts: readonly string[], inline: boolean, clean: (text: string) => string): string {
  let content = ''
  if (inline) {
    for (let i = 0; i < parts.length; i += 2) content += (parts[i] ?? '') + escapeText(parts[i + 1] ?? '')
    return asCdata(content)
  }
  for (let i = 0; i < parts.length; i += 2) {
    const cdata = parts[i + 1] ?? ''
    content += clean(parts[i] ?? '') + (cdata === '' ? '' : asCdata(cdata))
  }
  return content
}
