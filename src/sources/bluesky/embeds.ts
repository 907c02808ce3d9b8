import { isRecord, textOf } from '../wire/values.js'
import { atUriOf } from './at-uri.js'
import type { AtUri } from './at-uri.js'

/** What hangs on a post, as the post itself has it. */
export interface Embeds {
  /** What the author says of images and films for those who do not see them. */
  readonly alts: readonly string[]
  readonly links: readonly string[]
  /** The title of a linked page, in its own words. */
  readonly cardTitle?: string | undefined
  /** The record that is quoted: mostly a post, sometimes a feed or a list. */
  readonly quoted?: AtUri | undefined
}

const deepest = 2

/** Reads the `embed` of a post's record: images, film, a link card, a quote, or a quote with one of the others. */
export function readEmbeds(embed: unknown, depth = 0): Embeds {
  if (!isRecord(embed) || depth > deepest) return { alts: [], links: [] }
  const { record, media, external, images } = embed
  const inner = readEmbeds(media, depth + 1)
  const pictures = Array.isArray(images) ? images as readonly unknown[] : []
  const alts = [embed, ...pictures].map((each) => isRecord(each) ? textOf(each['alt']) : undefined).filter((alt) => alt !== undefined)
  const card = isRecord(external) ? external : {}
  const uri = textOf(card['uri'])
  return {
    alts: [...alts, ...inner.alts],
    links: [...(uri !== undefined && /^https?:\/\//i.test(uri) ? [uri] : []), ...inner.links],
    cardTitle: textOf(card['title']) ?? inner.cardTitle,
    quoted: quotedIn(record) ?? inner.quoted,
  }
}

// A quote with media has its reference one level further in.
function quotedIn(record: unknown): AtUri | undefined {
  if (!isRecord(record)) return undefined
  const { record: nested } = record
  return atUriOf(record['uri']) ?? (isRecord(nested) ? atUriOf(nested['uri']) : undefined)
}
