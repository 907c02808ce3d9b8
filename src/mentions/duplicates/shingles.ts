import { createPairNumbers } from './pair-numbers.js'

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

/**
 * Numbers the distinct shingles of comparable texts, each shingle the same in every text and as they come, from 0. A text
 * shorter than a shingle is one shingle. Numbers rather than strings: a hundred thousand reports have some million of them.
 * @internal
 */
export function createShingleNumbers(): (text: string) => Uint32Array {
  const words = new Map<string, number>()
  const pairs = createPairNumbers()
  const shingles = createPairNumbers()
  const numberOf = (word: string): number => {
    let number = words.get(word)
    if (number === undefined) {
      // 0 stands for no word.
      number = words.size + 1
      words.set(word, number)
    }
    return number
  }
  return (text) => {
    if (text === '') return new Uint32Array()
    const numbers = text.split(' ').map(numberOf)
    const found = new Uint32Array(Math.max(1, numbers.length - shingleWords + 1))
    for (let i = 0; i < found.length; i++) found[i] = shingles(pairs(numbers[i] ?? 0, numbers[i + 1] ?? 0), numbers[i + 2] ?? 0)
    return distinct(found.sort())
  }
}

function distinct(sorted: Uint32Array): Uint32Array {
  let length = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[length++] = sorted[i] ?? 0
  }
  return sorted.subarray(0, length)
}
