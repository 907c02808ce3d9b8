/** A comment, a CDATA section, a declaration or a processing instruction. */
export interface Markup {
  /** Just after it. */
  readonly end: number
  /** What a CDATA section holds. */
  readonly cdata?: string | undefined
}

/**
 * Makes a reader for what begins with `<!` or `<?`; it answers `undefined` where neither does. A construct that never
 * ends is only its first characters: the text after it is read as if the marker were not there. The reader remembers
 * which terminators are missing from the rest of the document, so that a million unfinished comments cost one search.
 */
export function createMarkupReader(source: string): (at: number) => Markup | undefined {
  const missing = new Set<string>()
  const find = (terminator: string, from: number): number => {
    if (missing.has(terminator)) return -1
    const found = source.indexOf(terminator, from)
    if (found < 0) missing.add(terminator)
    return found
  }
  const ending = (at: number, terminator: string, opening: number): number => {
    const close = find(terminator, at + opening)
    return close < 0 ? at + opening : close + terminator.length
  }

  return (at) => {
    const next = source.charCodeAt(at + 1)
    if (next === 63) return { end: ending(at, '?>', 2) }
    if (next !== 33) return undefined
    if (source.startsWith('<!--', at)) return { end: ending(at, '-->', 4) }
    if (source.startsWith('<![CDATA[', at)) {
      const close = find(']]>', at + 9)
      return close < 0 ? { end: at + 9 } : { end: close + 3, cdata: source.slice(at + 9, close) }
    }
    // A declaration: a DOCTYPE may hold a subset in brackets, where `>` is common.
    const close = find('>', at)
    if (close < 0) return { end: at + 2 }
    if (!source.slice(at, close).includes('[')) return { end: close + 1 }
    const subset = find(']>', at)
    if (subset >= 0) return { end: subset + 2 }
    return { end: close + 1 }
  }
}
