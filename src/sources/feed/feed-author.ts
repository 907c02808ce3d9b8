import type { SourceItem } from '../source-item.js'
import type { XmlElements, XmlNode } from './xml-node.js'
import { singleSpaced } from './single-spaced.js'
import { titleText } from './text-construct.js'

type Author = NonNullable<SourceItem['author']>

const MAIL = /[^\s<>()[\]"',;:]{1,64}@[^\s<>()[\]"',;:@]{1,255}/

/**
 * An author out of one line: `mail (Name)` as RSS has it, `Name <mail>`, a name, a mail address. The address, where there
 * is one, is the handle, because it changes less often than a name; it never becomes a display name.
 */
function authorFromLine(line: string): Author | undefined {
  const text = titleText(line.replace(/<(?=[^<>\s]+@)([^<>\s]+)>/g, ' $1 ')) ?? ''
  const mail = MAIL.exec(text)?.[0]
  if (mail === undefined) return text === '' ? undefined : { handle: text, displayName: text }
  const name = singleSpaced(text.replace(MAIL, ' ').replace(/mailto:/i, ' ').replace(/[()<>"[\]]/g, ' '))
  return MAIL.test(name) || name === '' ? { handle: mail } : { handle: mail, displayName: name }
}

/** An author out of parts. The address of a profile is the steadiest handle, then mail, then the name. */
export function authorFromParts(parts: { readonly name?: string | undefined; readonly email?: string | undefined; readonly url?: string | undefined }): Author | undefined {
  const named = parts.name === undefined ? undefined : authorFromLine(parts.name)
  const handle = (parts.url?.trim() || undefined) ?? (parts.email?.trim() || undefined) ?? named?.handle
  if (handle === undefined) return undefined
  const displayName = named?.displayName
  return displayName === undefined ? { handle } : { handle, displayName }
}

/** The first author an item names, in any of the ways feeds have; then the one of the feed it was taken from (RFC 4287, 4.2.1). */
export function authorOf(item: XmlElements): Author | undefined {
  const taken = item.all('source').flatMap((source) => source.children('author'))
  for (const node of [...item.all('author'), ...item.all('atom.author'), ...taken]) {
    const author = authorFromElement(node)
    if (author !== undefined) return author
  }
  const line = item.text('dc.creator', 'dcterms.creator', 'itunes.author')
  return line === undefined ? undefined : authorFromLine(line)
}

/** An `<author>` with children as Atom has it, or with a line of text as RSS has it. */
export function authorFromElement(node: XmlNode): Author | undefined {
  const child = (...names: readonly string[]): string | undefined => names.flatMap((name) => node.children(name)).map(({ text }) => text.trim()).find((text) => text !== '')
  const parts = authorFromParts({ name: child('name', 'atom.name'), email: child('email', 'atom.email'), url: child('uri', 'atom.uri', 'url', 'homepage') })
  if (parts !== undefined) return parts
  const text = node.text.trim()
  return text === '' ? undefined : authorFromLine(text)
}
