import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** Whose Page it is. */
export interface FacebookContext {
  readonly venue: SourceItem['venue']
  /** The declared account behind the Page: its own posts and comments carry its handle. */
  readonly own: { readonly pageId: string; readonly handle: string }
}

/** A post or comment as an item, or why there is none. */
export interface FacebookReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/** Reads one post of a Page's feed; never throws. */
export function parseFacebookPost(raw: unknown, context: FacebookContext, index?: number): FacebookReading {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return fault('bad-item', 'A post has no id in it.', index)
  return read(raw, { nativeId: id, kind: 'post', thread: id }, context, index)
}

/** Reads one comment; never throws. `post` is the post it was asked for under. */
export function parseFacebookComment(raw: unknown, context: FacebookContext, post?: string, index?: number): FacebookReading {
  if (!isRecord(raw)) return fault('bad-item', 'A comment is not an object.', index)
  const named = namesIn(textOf(raw['permalink_url']))
  const id = idOf(raw['id']) ?? named?.comment
  if (id === undefined) return fault('bad-item', 'A comment has no id in it.', index)
  if (raw['is_hidden'] === true || raw['is_private'] === true) return fault('closed', 'A comment that is hidden or private was left out.', index)
  const parent = isRecord(raw['parent']) ? idOf(raw['parent']['id']) : named?.parent
  const thread = post ?? named?.post
  const replyTo = parent ?? thread
  return read(raw, { nativeId: id, kind: 'comment', ...(thread !== undefined && { thread }), ...(replyTo !== undefined && replyTo !== id && { replyTo }) }, context, index)
}

function read(raw: WireRecord, identity: Pick<SourceItem, 'nativeId' | 'kind' | 'thread' | 'replyTo'>, { venue, own }: FacebookContext, index: number | undefined): FacebookReading {
  const text = textOf(raw['message'])
  const links = linksOf(raw)
  if (text === undefined && links.length === 0) return fault('bad-item', 'A post or comment says nothing: a picture, perhaps.', index)
  const publishedAt = instantOf(raw['created_time'])
  const url = ownAddress(textOf(raw['permalink_url']), own)
  const author = authorOf(raw['from'], own, venue)
  const metrics = metricsOf(raw)
  return {
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'created_time could not be read.', ...(index !== undefined && { index }) }] : [],
    item: {
      ...identity,
      venue,
      ...(url !== undefined && { url }),
      ...(text !== undefined && { text: withoutTaggedNames(text, raw['message_tags']) }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(author !== undefined && { author }),
      ...(links.length > 0 && { links }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
    },
  }
}

/** The Page's number in an address gives way to its declared name: a number could be anybody's, and is not kept. */
function ownAddress(permalink: string | undefined, { pageId, handle }: FacebookContext['own']): string | undefined {
  return permalink?.replace(`facebook.com/${pageId}/`, `facebook.com/${encodeURIComponent(handle)}/`)
}

function authorOf(from: unknown, own: FacebookContext['own'], venue: SourceItem['venue']): SourceItem['author'] {
  const id = isRecord(from) ? idOf(from['id']) : undefined
  if (!isRecord(from) || id === undefined) return undefined
  if (id === own.pageId) return { handle: own.handle }
  const displayName = textOf(from['name'])
  return { handle: id, ...(displayName !== undefined && displayName !== venue.name && { displayName }) }
}

/** Facebook writes a tagged person's name into the text; the number behind it takes its place, as a handle would. */
function withoutTaggedNames(text: string, tags: unknown): string {
  let result = text
  for (const tag of Array.isArray(tags) ? tags as readonly unknown[] : []) {
    const name = isRecord(tag) ? textOf(tag['name']) : undefined
    const id = isRecord(tag) ? idOf(tag['id']) : undefined
    const type = isRecord(tag) ? textOf(tag['type']) : undefined
    if (name === undefined || id === undefined || name.startsWith('#') || type === 'page' || type === 'group' || type === 'event' || type === 'application') continue
    result = result.replaceAll(name.startsWith('@') ? name : `@${name}`, `@${id}`).replaceAll(name, `@${id}`)
  }
  return result
}

function linksOf(raw: WireRecord): string[] {
  const attachments = isRecord(raw['attachments']) && Array.isArray(raw['attachments']['data']) ? raw['attachments']['data'] as readonly unknown[] : []
  const links = [...attachments, raw['attachment']].map((each) => isRecord(each) ? textOf(each['unshimmed_url']) ?? textOf(each['url']) : undefined)
  return [...new Set(links)].filter((link): link is string => link !== undefined && URL.canParse(link) && /^https?:/.test(link))
}

function metricsOf(raw: WireRecord): Record<string, number> {
  const total = (edge: unknown): number | undefined => isRecord(edge) && isRecord(edge['summary']) ? numberOf(edge['summary']['total_count']) : undefined
  const counts = {
    likes: total(raw['reactions']) ?? numberOf(raw['like_count']),
    replies: total(raw['comments']) ?? numberOf(raw['comment_count']),
    shares: isRecord(raw['shares']) ? numberOf(raw['shares']['count']) : undefined,
  }
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
}

/** A comment's address holds every id that an answer may leave out. */
function namesIn(permalink: string | undefined): { readonly post: string; readonly comment: string; readonly parent?: string } | undefined {
  if (permalink === undefined || !URL.canParse(permalink)) return undefined
  const { pathname, searchParams } = new URL(permalink)
  const [, page, post] = /^\/(\d+)\/posts\/(\d+)/.exec(pathname) ?? []
  const comment = searchParams.get('comment_id')
  const reply = searchParams.get('reply_comment_id')
  if (page === undefined || post === undefined || comment === null) return undefined
  return { post: `${page}_${post}`, comment: `${post}_${reply ?? comment}`, ...(reply !== null && { parent: `${post}_${comment}` }) }
}

function fault(code: 'bad-item' | 'closed', message: string, index: number | undefined): FacebookReading {
  return { faults: [{ code, message, ...(index !== undefined && { index }) }] }
}
