/** Words in a shingle. Three tell "bins not collected" from "not bins collected" and forgive one changed word. */
const shingleWords = 3

/**
 * A text as it is compared: lower case, accents, punctuation, addresses and redaction marks gone, spaces single.
 * @internal
 */
export function comparable(text: string): string {
  const lower = text.toLowerCase().replace(/https?:\/\/\S+|\[[a-z ]+\]/g, ' ')
  // Letters with accents are few; most texts are spared Unicode's decomposition.
  const folded = /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The distinct shingles of a comparable text, as strings. A text shorter than a shingle is one shingle. @internal */
export function shinglesOf(text: string): Set<string> {
  const words = text === '' ? [] : text.split(' ')
  if (words.length > 0 && words.length <= shingleWords) return new Set([words.join(' ')])
  const shingles = new Set<string>()
  for (let i = 0; i + shingleWords <= words.length; i++) shingles.add(`${words[i] ?? ''} ${words[i + 1] ?? ''} ${words[i + 2] ?? ''}`)
  return shingles
}
