import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** A Porter stemmer that remembers what it has stemmed. Made anew for each task, so that nothing outlives it. */
export function createStemmer(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let stem = known.get(word)
    if (stem === undefined) {
      // Porter's rules are for English letters; "c#" and "tŷ" stay as they are.
      stem = /^[a-z]{4,}$/.test(word) ? PorterStemmer.stem(word) : word
      known.set(word, stem)
    }
    return stem
  }
}
