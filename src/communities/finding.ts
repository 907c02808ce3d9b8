import { sizeBandOf } from './size-band.js'
import { findingWords as words } from './words/finding-words.js'
import { say } from './words/sentence.js'

/** What a map says, in a sentence or two that can be read out. People are counted in bands. */
export function findingFor({ missing = 0, ...found }: { readonly communities: number; readonly tooSmall: number; readonly residents: number; readonly authorless: number; readonly former: number; readonly missing?: number | undefined; readonly minimumAuthors: number }): string {
  const sentences: string[] = []
  const band = sizeBandOf(found.residents)
  if (found.residents === 0) {
    sentences.push(say(words[found.authorless > 0 ? 'nobody-named' : 'nothing-heard']))
  } else if (found.communities === 0) {
    sentences.push(found.residents < found.minimumAuthors ? say(words['too-few']) : say(words['none-stands-out'], { band }))
  } else {
    sentences.push(found.communities === 1 ? say(words['one-among'], { band }) : say(words['several-among'], { count: found.communities, band }))
  }
  if (found.tooSmall > 0) sentences.push(say(words['too-small']))
  if (found.former > 0) sentences.push(found.former === 1 ? say(words['one-gone']) : say(words['several-gone'], { count: found.former }))
  if (missing > 0) sentences.push(missing === 1 ? say(words['one-missing']) : say(words['several-missing'], { count: missing }))
  return sentences.join(' ')
}
