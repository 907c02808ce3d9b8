/** A tag as it stands in the source. Offsets count UTF-16 units. */
export interface Tag {
  /** As written, prefix included. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** The text between the name and the end of the tag. */
  readonly attributes: string
  /** Just after the tag. */
  readonly end: number
  /** The tag had no end of its own, or a quote in it was left open. */
  readonly broken: boolean
}

const NAME = /<\/?[A-Za-z_:\u0080-\uffff][^\s<>/="']*/y

/**
 * Reads the tag that begins at `at`, or `undefined` where a `<` is only a character.
 * Never looks past the next `<`, so that reading every tag of a document takes time linear in its length.
 */
export function readTag(source: string, at: number): Tag | undefined {
  NAME.lastIndex = at
  if (!NAME.test(source)) return undefined
  const start = NAME.lastIndex
  const closes = source.charCodeAt(at + 1) === 47
  const name = source.slice(at + (closes ? 2 : 1), start)
  // Most tags have no attributes.
  if (source.charCodeAt(start) === 62) return { name, kind: closes ? 'close' : 'open', attributes: '', end: start + 1, broken: false }
  let quote = 0
  let previous = 0
  let firstEnd = -1
  let end = -1
  let position = start
  for (; position < source.length; position++) {
    const c = source.charCodeAt(position)
    if (c === 60) break
    if (c === 62 && firstEnd < 0) firstEnd = position
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 62) {
      end = position
      break
    } else if ((c === 34 || c === 39) && previous === 61) {
      quote = c
    }
    if (c > 32) previous = c
  }
  const broken = end < 0
  if (broken) end = firstEnd
  const inner = source.slice(start, end < 0 ? position : end)
  const kind = closes ? 'close' : inner.endsWith('/') ? 'empty' : 'open'
  return { name, kind, attributes: kind === 'empty' ? inner.slice(0, -1) : inner, end: end < 0 ? position : end + 1, broken }
}

const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

const NONE: ReadonlyMap<string, string> = new Map()

/** Attributes by lower-case name, first one wins, values still raw. Quotes may be missing. */
export function readAttributes(attributes: string): ReadonlyMap<string, string> {
  if (!attributes.includes('=')) return NONE
  const found = new Map<string, string>()
  for (const match of attributes.matchAll(ATTRIBUTE)) {
    const name = match[1]?.toLowerCase()
    const value = match[2] ?? match[3] ?? match[4]
    if (name !== undefined && value !== undefined && !found.has(name)) found.set(name, value)
  }
  return found
}
