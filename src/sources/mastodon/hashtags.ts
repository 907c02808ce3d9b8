import { foldName } from '../../council/fold-name.js'
import { isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

const hashtag = /#([\p{L}\p{N}\p{M}_·]+)/gu

/**
 * The hashtags of a status as its author wrote them: the server lists them in lower case and without accents, and the
 * capitals of `#HarbourEast` are where its words begin.
 */
export function hashtagsOf(status: WireRecord): string[] {
  if (!Array.isArray(status['tags'])) return []
  const written = new Map([...visibleText(textOf(status['content']) ?? '').matchAll(hashtag)].map(([, tag = '']) => [foldTag(tag), tag]))
  return (status['tags'] as readonly unknown[]).flatMap((tag) => {
    const name = isRecord(tag) ? textOf(tag['name']) : undefined
    return name === undefined ? [] : [written.get(foldTag(name)) ?? name]
  })
}

/** A hashtag as it is compared: without case and accents, as servers compare them. */
export function foldTag(tag: string): string {
  return foldName(tag).replaceAll(' ', '')
}

function visibleText(html: string): string {
  return html.split('<').map((piece, at) => (at === 0 ? piece : piece.slice(piece.indexOf('>') + 1))).join('')
}
