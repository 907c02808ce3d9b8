import { bodyFrom, titleText } from '../feed/text-construct.js'
import { webAddress } from '../feed/feed-url.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { idOf, isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { utc } from './utc.js'

/** What all entries of one site share. */
export interface WordpressContext {
  readonly venue: SourceItem['venue']
  /** Before every native id, where several sites share an origin: `news/`. */
  readonly prefix: string
}

/** An entry as an item, or why there is none. */
export interface WordpressReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * What is asked of the API, and so all that is ever transferred: `author_avatar_urls` hash the e-mail address of whoever
 * comments, `author_url` is their own page, and neither leaves the site.
 */
export const postFields = 'id,date_gmt,modified_gmt,link,title,content,excerpt,author'
export const commentFields = 'id,post,parent,author,author_name,date_gmt,content,link'

/** One post of the REST API as an item. Its author is a number; whose it is the site seldom tells. */
export function parsePost(raw: unknown, index: number, { venue, prefix }: WordpressContext): WordpressReading {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return { faults: [{ code: 'bad-item', message: 'An entry is not a post.', index }] }
  const url = webAddress(textOf(raw['link']), venue.url)
  const title = titleText(rendered(raw['title']) ?? '')
  const body = bodyFrom(rendered(raw['content']) ?? rendered(raw['excerpt']) ?? '', 'html', url ?? venue.url)
  if (title === undefined && body === undefined) return { faults: [{ code: 'bad-item', message: 'A post says nothing.', index }] }
  const publishedAt = utc(raw['date_gmt'])
  const updatedAt = utc(raw['modified_gmt'])
  const author = idOf(raw['author'])
  return {
    faults: dateFaults(publishedAt, index),
    item: {
      nativeId: `${prefix}post/${id}`,
      kind: 'article',
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...body,
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && updatedAt !== publishedAt && { updatedAt }),
      ...(author !== undefined && author !== '0' && { author: { handle: `user:${author}` } }),
      venue,
      thread: `${prefix}post/${id}`,
    },
  }
}

/** One comment as an item: it answers another comment, or the post it stands under. */
export function parseComment(raw: unknown, index: number, { venue, prefix }: WordpressContext): WordpressReading {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  const post = isRecord(raw) ? idOf(raw['post']) : undefined
  const html = isRecord(raw) ? rendered(raw['content']) : undefined
  if (!isRecord(raw) || id === undefined || post === undefined || html === undefined) return { faults: [{ code: 'bad-item', message: 'An entry is not a comment, or says nothing.', index }] }
  const url = webAddress(textOf(raw['link']), venue.url)
  const publishedAt = utc(raw['date_gmt'])
  const parent = idOf(raw['parent']) ?? '0'
  const author = commenterOf(raw)
  return {
    faults: dateFaults(publishedAt, index),
    item: {
      nativeId: `${prefix}comment/${id}`,
      kind: 'comment',
      ...(url !== undefined && { url }),
      ...bodyFrom(html, 'html', url ?? venue.url),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(author !== undefined && { author }),
      venue,
      replyTo: parent === '0' ? `${prefix}post/${post}` : `${prefix}comment/${parent}`,
      thread: `${prefix}post/${post}`,
    },
  }
}

/** A registered user by number, as with posts; a guest by the name they gave, which nobody can give themselves a number with. */
function commenterOf(raw: WireRecord): SourceItem['author'] {
  const id = idOf(raw['author']) ?? '0'
  const displayName = titleText(textOf(raw['author_name']) ?? '')
  if (id === '0' && displayName === undefined) return undefined
  return { handle: id === '0' ? `guest:${displayName ?? ''}` : `user:${id}`, ...(displayName !== undefined && { displayName }) }
}

function rendered(raw: unknown): string | undefined {
  return isRecord(raw) ? textOf(raw['rendered']) : textOf(raw)
}

function dateFaults(publishedAt: string | undefined, index: number): SourceFault[] {
  return publishedAt === undefined ? [{ code: 'bad-date', message: 'date_gmt could not be read.', index }] : []
}
