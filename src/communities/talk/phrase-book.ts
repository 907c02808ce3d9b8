/** Phrases as ways through words: where one stands is a number, 0 before the first word. */
export interface PhraseBook {
  /** Where one stands after a word more, or −1 where no phrase goes on so. */
  after(standing: number, word: number): number
  /** What is told by having come here, as bits. */
  readonly told: Int32Array
}

const empty = -1
const mixed = (standing: number, word: number): number => Math.imul(word ^ Math.imul(standing + 1, 0x9e3779b1), 0x85ebca6b)

/**
 * Lays phrases down in one flat table (open addressing, linear probing), since every word of everything said is looked up.
 *
 * @param phrases - words by number, and the bits each phrase tells.
 */
export function createPhraseBook(phrases: readonly { readonly words: readonly number[]; readonly bits: number }[]): PhraseBook {
  const ways = new Map<string, number>()
  const steps: [standing: number, word: number, next: number][] = []
  const told = [0]
  for (const { words, bits } of phrases) {
    let standing = 0
    for (const word of words) {
      const key = `${standing} ${word}`
      let next = ways.get(key)
      if (next === undefined) {
        next = told.push(0) - 1
        ways.set(key, next)
        steps.push([standing, word, next])
      }
      standing = next
    }
    if (standing > 0) told[standing] = (told[standing] as number) | bits
  }

  const power = Math.ceil(Math.log2(4 * steps.length + 4))
  const last = 2 ** power - 1
  const shift = 32 - power
  const from = new Int32Array(last + 1).fill(empty)
  const by = new Int32Array(last + 1)
  const to = new Int32Array(last + 1)
  for (const [standing, word, next] of steps) {
    let slot = mixed(standing, word) >>> shift
    while (from[slot] !== empty) slot = (slot + 1) & last
    from[slot] = standing
    by[slot] = word
    to[slot] = next
  }
  return {
    told: Int32Array.from(told),
    after(standing, word) {
      let slot = mixed(standing, word) >>> shift
      while (from[slot] !== empty) {
        if (from[slot] === standing && by[slot] === word) return to[slot] as number
        slot = (slot + 1) & last
      }
      return -1
    },
  }
}
