/** Handles to be found in a text wherever they are written. @internal */
export interface KnownHandles {
  isEmpty(): boolean
  has(handle: string): boolean
  add(handle: string): void
  /** Whether a text holds one of them. */
  within(text: string): boolean
  /** The text with each of them replaced. */
  replace(text: string, by: () => string): string
}

// A vowel sign or an accent written by itself is part of its word, and so are the joiners between letters.
const wordCharacter = /[\p{L}\p{M}\p{N}_\u200c\u200d]/u

// One pattern of all handles would be tried at every place for every handle: a post that names thousands would stop the
// app. Here each place costs a look-up for each length a handle beginning so can have.
/** @internal */
export function createKnownHandles(): KnownHandles {
  const written = new Set<string>()
  /** Folded handle → whether it is only somebody's where it stands alone. */
  const handles = new Map<string, boolean>()
  /** First character → lengths of the handles beginning so, the longest first. */
  const lengthsFrom = new Map<string, number[]>()

  const lengthAt = (folded: string, text: string, index: number): number => {
    for (const length of lengthsFrom.get(folded.charAt(index)) ?? []) {
      const alone = handles.get(folded.slice(index, index + length))
      if (alone === false || (alone === true && !touchesWord(text, index, index + length))) return length
    }
    return 0
  }

  return {
    isEmpty: () => written.size === 0,
    has: (handle) => written.has(handle),
    add(handle) {
      written.add(handle)
      const folded = fold(handle)
      // A handle of many characters or with digits is nobody's word: it is found within words too (file names, avatars'
      // addresses). A short one only stands for somebody where it stands alone.
      handles.set(folded, folded.length < 8 && !/\d/.test(folded))
      const lengths = lengthsFrom.get(folded.charAt(0)) ?? []
      if (!lengths.includes(folded.length)) lengthsFrom.set(folded.charAt(0), [...lengths, folded.length].sort((a, b) => b - a))
    },
    within(text) {
      const folded = fold(text)
      for (let i = 0; i < folded.length; i++) if (lengthAt(folded, text, i) > 0) return true
      return false
    },
    replace(text, by) {
      const folded = fold(text)
      let result = ''
      let from = 0
      for (let i = 0; i < folded.length; i++) {
        const length = lengthAt(folded, text, i)
        if (length === 0) continue
        result += text.slice(from, i) + by()
        from = i + length
        i = from - 1
      }
      return result + text.slice(from)
    },
  }
}

function touchesWord(text: string, start: number, end: number): boolean {
  return wordCharacter.test(lastCharacter(text.slice(Math.max(0, start - 2), start))) || wordCharacter.test(String.fromCodePoint(text.codePointAt(end) ?? 0x20))
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ''
}

// Lower case, of the same length: a few letters are longer in lower case, and stay.
function fold(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/./gsu, (character) => character.toLowerCase().length === character.length ? character.toLowerCase() : character)
}
