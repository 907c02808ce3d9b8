const notProse = /https?:\/\/\S+|www\.\S+|\S+@\S+|@[\w.-]+|:[a-z0-9_+-]+:|\[[a-z -]{2,24}\]|&#?\w+;/gi
/** All of that has one of these in it, and most of what is read has none. */
const signOfIt = /[@:[&]|www\./i
const lone = /^[("'“‘]?([A-Za-z]{2,24})[)"'”’:;]?[,.?!:;]?$/
const simple = /^[a-z]{2,24}$/
const plain = /^\p{L}[\p{L}\p{M}\p{N}]{1,23}$|^\p{L}[\p{L}\p{N}]{0,20}(?:\+\+|#)$/u
const outer = /^[^\p{L}\p{N}#]+|[^\p{L}\p{N}+#]+$/gu
const joint = /[-–—/'’]/

/**
 * The words of a text, in lower case and in order. Addresses, handles, placeholders in square brackets, and whatever
 * looks like code or a file name rather than a word are left out.
 */
export function wordsOf(text: string): string[] {
  // What a reader asks about is mostly a single word with its punctuation, and needs none of what follows.
  const only = lone.exec(text)?.[1]
  if (only !== undefined) return [only.toLowerCase()]
  const words: string[] = []
  const composed = text.normalize('NFC')
  const prose = (signOfIt.test(composed) ? composed.replace(notProse, ' ') : composed).toLowerCase()
  for (const chunk of prose.split(/\s+/)) {
    // Most chunks are bare words or end in a comma or full stop: they need not go through the slow patterns.
    const bare = ',.?!'.includes(chunk.charAt(chunk.length - 1)) ? chunk.slice(0, -1) : chunk
    if (simple.test(bare)) words.push(bare)
    else if (bare.length > 1 && bare.length <= 60) addParts(bare, words)
  }
  return words
}

function addParts(chunk: string, words: string[]): void {
  const trimmed = chunk.replace(outer, '')
  if (!joint.test(trimmed)) {
    addWord(trimmed, words)
    return
  }
  const parts = trimmed.split(/[-–—]/)
  // "shade/light" is two words, "src/lib/x" a path.
  const slashed = trimmed.split('/').length === 2 ? parts.flatMap((part) => part.split('/')) : parts
  // "council's" is council, "don't" is don (a stopword), "i'r" is i.
  for (const part of slashed) addWord(part.split(/['’]/, 1)[0] ?? '', words)
}

function addWord(word: string, words: string[]): void {
  if (plain.test(word) && !/\d{3}/.test(word)) words.push(word)
}
