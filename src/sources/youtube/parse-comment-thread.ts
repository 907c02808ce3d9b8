import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'

/** What a comment itself does not say. */
export interface CommentContext {
  /** The place it was said in; absent: the video's comments. */
  readonly venue?: SourceItem['venue'] | undefined
  /** The declared account the channel belongs to: its own comments carry its handle. */
  readonly own?: { readonly channelId: string; readonly handle: string } | undefined
  /** The video, where an answer leaves it out, as answers with replies do. */
  readonly video?: string | undefined
  /** Its place in the answer, for faults. */
  readonly index?: number | undefined
}

/** A comment with the replies that came with it. */
export interface CommentThreadReading {
  /** The comment first, then its replies, oldest first. */
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  /** The first comment's id; absent where it could not be read. */
  readonly id?: string | undefined
  readonly publishedAt?: string | undefined
  /** How many replies there are, and how many came. */
  readonly replies: number
  readonly inline: number
}

/** Reads one `commentThread` of the YouTube Data API; never throws. */
export function parseCommentThread(raw: unknown, context: CommentContext = {}): CommentThreadReading {
  const snippet = isRecord(raw) && isRecord(raw['snippet']) ? raw['snippet'] : {}
  const video = textOf(snippet['videoId']) ?? context.video
  const replies = numberOf(snippet['totalReplyCount'])
  const top = parseComment(snippet['topLevelComment'], { ...context, video }, replies)
  const inline = isRecord(raw) && isRecord(raw['replies']) && Array.isArray(raw['replies']['comments']) ? raw['replies']['comments'] as readonly unknown[] : []
  const answers = inline.map((reply) => parseComment(reply, { ...context, video }))
  // YouTube gives the newest reply first.
  const items = [top, ...answers.reverse()].flatMap(({ item }) => item ?? [])
  return {
    items,
    faults: [top, ...answers].flatMap(({ faults }) => faults),
    id: top.item?.nativeId,
    publishedAt: top.item?.publishedAt,
    replies: replies ?? inline.length,
    inline: inline.length,
  }
}

/** Reads one `comment`: the first of a thread, or a reply. */
export function parseComment(raw: unknown, context: CommentContext = {}, replies?: number): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  const at = context.index === undefined ? {} : { index: context.index }
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  const snippet = isRecord(raw) && isRecord(raw['snippet']) ? raw['snippet'] : undefined
  const html = snippet === undefined ? undefined : textOf(snippet['textDisplay']) ?? textOf(snippet['textOriginal'])
  if (id === undefined || snippet === undefined || html === undefined) return { faults: [{ code: 'bad-item', message: 'A comment has no id or no words in it.', ...at }] }

  const video = textOf(snippet['videoId']) ?? context.video
  const parent = textOf(snippet['parentId'])
  const publishedAt = instantOf(snippet['publishedAt'])
  const updatedAt = instantOf(snippet['updatedAt'])
  const likes = numberOf(snippet['likeCount'])
  const author = authorOf(snippet, context.own)
  const replyTo = parent ?? video
  const url = video === undefined ? undefined : `https://www.youtube.com/watch?v=${encodeURIComponent(video)}&lc=${encodeURIComponent(id)}`
  return {
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'publishedAt could not be read.', ...at }] : [],
    item: {
      nativeId: id,
      kind: 'comment',
      venue: context.venue ?? videoVenue(video),
      // Without a video it was said on the channel itself, and is a conversation of its own.
      thread: video ?? parent ?? id,
      html,
      ...(url !== undefined && { url }),
      ...(replyTo !== undefined && { replyTo }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && updatedAt !== publishedAt && { updatedAt }),
      ...(author !== undefined && { author }),
      ...((likes !== undefined || replies !== undefined) && { metrics: { ...(likes !== undefined && { likes }), ...(replies !== undefined && { replies }) } }),
    },
  }
}

/** The comments of one video as a place. */
function videoVenue(video: string | undefined): SourceItem['venue'] {
  if (video === undefined) return { nativeId: 'youtube', name: 'YouTube', kind: 'comments', url: 'https://www.youtube.com/' }
  return { nativeId: `video/${video}`, name: `YouTube video ${video}`, kind: 'comments', url: `https://www.youtube.com/watch?v=${encodeURIComponent(video)}` }
}

/** Since 2023 the display name is the handle, `@name`; before, only the channel's id told two people apart. */
function authorOf(snippet: Readonly<Record<string, unknown>>, own: CommentContext['own']): SourceItem['author'] {
  const displayName = textOf(snippet['authorDisplayName'])
  const channel = isRecord(snippet['authorChannelId']) ? textOf(snippet['authorChannelId']['value']) : undefined
  if (own !== undefined && channel === own.channelId) return { handle: own.handle }
  if (displayName?.startsWith('@') === true && displayName.length > 1) return { handle: displayName.slice(1) }
  const handle = channel ?? displayName
  return handle === undefined ? undefined : { handle, ...(displayName !== undefined && displayName !== handle && { displayName }) }
}
