import type { SourceItem } from '../sources/source-item.js'

/** Handles and names, to be taken out of words. */
export interface People {
  /** The text with `[person]` for each of them, the longest first where one begins like another. */
  without(text: string): string
}

/** Everybody who wrote or is addressed in some items. */
export function people(items: readonly SourceItem[]): People {
  const names = new Set<string>()
  const add = (name: unknown): void => {
    // Shorter than three characters a name is a part of ordinary words.
    if (typeof name === 'string' && name.length >= beginning) names.add(name)
  }
  for (const { author, addressed } of items) {
    add(author?.handle)
    add(author?.displayName)
    author?.alsoKnownAs?.forEach(add)
    addressed?.forEach(add)
  }
  return peopleNamed(names)
}

const beginning = 3

/**
 * People by name. A place in a text costs a look-up of its first letters and one for each length a name beginning so can
 * have: a batch of ten thousand people and ten thousand faults is an ordinary broken export.
 */
export function peopleNamed(names: ReadonlySet<string>): People {
  const lengths = new Map<string, number[]>()
  for (const name of names) {
    const key = name.slice(0, beginning)
    const known = lengths.get(key)
    if (known === undefined) lengths.set(key, [name.length])
    else if (!known.includes(name.length)) known.push(name.length)
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return {
    without(text) {
      if (names.size === 0) return text
      let result = ''
      let from = 0
      for (let at = 0; at < text.length; at++) {
        const length = lengths.get(text.slice(at, at + beginning))?.find((each) => names.has(text.slice(at, at + each)))
        if (length === undefined) continue
        result += `${text.slice(from, at)}[person]`
        from = at + length
        at = from - 1
      }
      return result + text.slice(from)
    },
  }
}
