/** Collects words and line breaks into plain text the way a browser would lay them out. @internal */
export interface TextBuilder {
  /** Adds running text; white space collapses, across calls too. */
  text(text: string): void
  /** Adds text of which nothing is collapsed. */
  literal(text: string): void
  /** Begins a list item: its first paragraph stays on the line of its marker. */
  item(marker: string): void
  /** Ends the line, if one is begun. */
  line(): void
  /** Ends the line; where it is already ended, leaves one empty. */
  lineBreak(): void
  /** Ends the paragraph: the next text comes after an empty line. */
  paragraph(): void
  /** Every line begun from now on starts so. */
  prefix(prefix: string): void
  toString(): string
}

const spaces = /[ \t\n\r\f\v]+/g
// Zero-width characters and bidirectional overrides say nothing and hide handles and links from whoever looks for them.
// The joiners U+200C and U+200D stay: Persian, Bengali and emoji need them.
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g

export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  let breaks = 0
  let atStart = true
  let pendingSpace = false
  let linePrefix = ''
  let onMarker = false

  const begin = (): void => {
    if (breaks > 0 && parts.length > 0) parts.push(breaks > 1 ? `\n${linePrefix.trimEnd()}\n` : '\n')
    if (breaks > 0 || parts.length === 0) {
      if (linePrefix !== '') parts.push(linePrefix)
    } else if (pendingSpace) {
      parts.push(' ')
    }
    breaks = 0
    pendingSpace = false
    atStart = false
    onMarker = false
  }

  return {
    text(raw) {
      const text = raw.replace(invisible, '').replace(spaces, ' ')
      const core = text.trim()
      if (core === '') {
        if (text !== '' && !atStart) pendingSpace = true
        return
      }
      // Any white space counts at the edges, that of Japanese and the unbreakable among them: `trim` takes it all.
      if (!text.startsWith(core) && !atStart) pendingSpace = true
      begin()
      parts.push(core)
      if (!text.endsWith(core)) pendingSpace = true
    },
    literal(text) {
      if (text === '') return
      begin()
      parts.push(text)
    },
    item(marker) {
      if (onMarker) return
      if (parts.length > 0) breaks = Math.max(breaks, 1)
      begin()
      parts.push(marker)
      atStart = true
      onMarker = true
    },
    line() {
      if (onMarker) return
      if (!atStart) breaks = Math.max(breaks, 1)
      atStart = true
      pendingSpace = false
    },
    lineBreak() {
      if (onMarker) return
      if (parts.length > 0) breaks = atStart ? 2 : Math.max(breaks, 1)
      atStart = true
      pendingSpace = false
    },
    paragraph() {
      if (onMarker) return
      if (parts.length > 0) breaks = 2
      atStart = true
      pendingSpace = false
    },
    prefix(prefix) { linePrefix = prefix },
    toString: () => parts.join(''),
  }
}
