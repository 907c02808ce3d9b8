import type { SizeBand } from '../community.js'
import { findingWords as words } from '../words/finding-words.js'
import { say } from '../words/sentence.js'

/**
 * What a public view says, in a sentence or two that can be read out. That nobody and that a few were heard is said in the same
 * words: the difference would be a few people. How many were heard in all is not said where communities are shown: a total
 * beside its parts gives the rest.
 */
export function publicFinding({ communities, people, suppressed, gone }: { readonly communities: number; readonly people: SizeBand | undefined; readonly suppressed: boolean; readonly gone: number }): string {
  const sentences: string[] = []
  if (people === undefined) sentences.push(say(words['nobody-or-few']))
  else if (communities === 0) sentences.push(say(words['none-stands-out'], { band: people }))
  else sentences.push(communities === 1 ? say(words.one) : say(words.several, { count: communities }))
  if (suppressed) sentences.push(say(words['too-small']))
  if (gone > 0) sentences.push(gone === 1 ? say(words['one-gone']) : say(words['several-gone'], { count: gone }))
  return sentences.join(' ')
}
