import type { SizeBand } from '../community.js'

/**
 * What a public view says, in a sentence or two that can be read out. That nobody and that a few were heard is said in the same
 * words: the difference would be a few people. How many were heard in all is not said where communities are shown: a total
 * beside its parts gives the rest.
 */
export function publicFinding({ communities, people, suppressed, gone }: { readonly communities: number; readonly people: SizeBand | undefined; readonly suppressed: boolean; readonly gone: number }): string {
  const sentences: string[] = []
  if (people === undefined) sentences.push('Nobody is named in what was heard, or too few people to speak of communities.')
  else if (communities === 0) sentences.push(`No community stands out among the ${people} people heard: they deal with one another much as chance would have it, or all alike.`)
  else sentences.push(`${communities === 1 ? 'One community was' : `${communities} communities were`} found.`)
  if (suppressed) sentences.push('Some groups are too small to be shown.')
  if (gone > 0) sentences.push(`${gone === 1 ? 'One community' : `${gone} communities`} seen before ${gone === 1 ? 'is' : 'are'} no longer found.`)
  return sentences.join(' ')
}
