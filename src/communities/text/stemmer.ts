import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** Every ending that one of Porter's rules takes off or changes ends so. */
const ending = /(?:[eilsy]|ed|ing|er|ator|ion|ic|ant|ent|ism|ou)$/

/** A Porter stemmer that remembers what it has stemmed. Made anew for each task, so that nothing outlives it. */
export function createStemmer(): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let stem = known.get(word)
    if (stem === undefined) {
      // Porter's rules are for English letters; "c#" and "tŷ" stay as they are. So does what none of them is about, of
      // which asking each rule would cost more than all else that is done with a word.
      stem = /^[a-z]{4,}$/.test(word) && ending.test(word) ? PorterStemmer.stem(word) : word
      known.set(word, stem)
    }
    return stem
  }
}
