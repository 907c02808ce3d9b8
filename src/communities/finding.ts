import { sizeBandOf } from './size-band.js'

/** What a map says, in a sentence or two that can be read out. People are counted in bands. */
export function findingFor({ missing = 0, ...found }: { readonly communities: number; readonly tooSmall: number; readonly residents: number; readonly authorless: number; readonly former: number; readonly missing?: number | undefined; readonly minimumAuthors: number }): string {
  const sentences: string[] = []
  if (found.residents === 0) {
    sentences.push(found.authorless > 0 ? 'Nobody is named in what was heard, so that no community can be told; venues, places and topics are shown instead.' : 'Nothing was heard.')
  } else if (found.communities === 0) {
    sentences.push(
      found.residents < found.minimumAuthors
        ? 'Too few people were heard to speak of communities.'
        : `No community stands out among the ${sizeBandOf(found.residents)} people heard: they deal with one another much as chance would have it, or all alike.`,
    )
  } else {
    sentences.push(`${found.communities === 1 ? 'One community was' : `${found.communities} communities were`} found among the ${sizeBandOf(found.residents)} people heard.`)
  }
  if (found.tooSmall > 0) sentences.push('Some groups are too small to be shown.')
  if (found.former > 0) sentences.push(`${found.former === 1 ? 'One community' : `${found.former} communities`} seen before ${found.former === 1 ? 'is' : 'are'} no longer found.`)
  if (missing > 0) sentences.push(`${missing === 1 ? 'One' : missing} more could not be told from the rest this time.`)
  return sentences.join(' ')
}
