import { asksNotToBeIndexed } from '../no-index.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { markdownText } from './markdown-text.js'

/** What a post or comment itself does not say. */
export interface LemmyContext {
  /** Address of the server that was asked, without a slash at the end. */
  readonly instance: string
  /** Its place in the answer, for faults. */
  readonly index?: number | undefined
}

/** A post or comment as an item; or why there is none. */
export interface LemmyReading {
  readonly item?: SourceItem | undefined
  readonly id?: string | undefined
  /** It stands above the others whatever its age. */
  readonly pinned: boolean
  readonly faults: readonly SourceFault[]
}

/**
 * Reads a post or comment with its author and community, as Lemmy's API gives it in version 3 (0.18, 0.19) or 4 (1.0):
 * `published` or `published_at`, counts beside the post or within it, `actor_id` or `ap_id`.
 *
 * - A community is a venue, a post the thread of its comments. Text is Markdown and comes as plain text.
 * - What is deleted or removed, or whose author is gone, is `deleted` and without its words.
 */
export function parseLemmyView(raw: unknown, { instance, index }: LemmyContext): LemmyReading {
  const at = index === undefined ? {} : { index }
  const view = isRecord(raw) ? raw : {}
  const post = isRecord(view['post']) ? view['post'] : undefined
  const comment = isRecord(view['comment']) ? view['comment'] : undefined
  const said = comment ?? post
  const id = idOf(said?.['id'])
  const postId = idOf(post?.['id']) ?? idOf(comment?.['post_id'])
  if (said === undefined || id === undefined || postId === undefined) return { pinned: false, faults: [{ code: 'bad-item', message: 'An entry is neither a post nor a comment.', ...at }] }

  const author = authorOf(view['creator'])
  const deleted = [said['deleted'], said['removed'], isRecord(view['creator']) ? view['creator']['deleted'] : undefined].includes(true)
  const pinned = comment === undefined && (said['featured_community'] === true || said['featured_local'] === true)
  const title = deleted || comment !== undefined ? undefined : textOf(said['name'])
  const { text, links } = markdownText(deleted ? '' : textOf(said[comment === undefined ? 'body' : 'content']) ?? '')
  if (!deleted && title === undefined && text === '') return { id, pinned, faults: [{ code: 'bad-item', message: 'A post or comment is empty.', ...at }] }

  const publishedAt = timeOf(said, 'published')
  const updatedAt = timeOf(said, 'updated')
  const page = deleted || comment !== undefined ? undefined : textOf(said['url'])
  const allLinks = [...(page !== undefined && URL.canParse(page) ? [page] : []), ...links]
  const metrics = metricsOf(said, view['counts'])
  const replyTo = comment === undefined ? undefined : parentOf(comment, postId)

  return {
    id,
    pinned,
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'The date could not be read.', ...at }] : [],
    item: {
      nativeId: comment === undefined ? `post/${id}` : `comment/${id}`,
      kind: comment === undefined ? 'post' : 'comment',
      url: `${instance}/${comment === undefined ? 'post' : 'comment'}/${id}`,
      ...(title !== undefined && { title }),
      ...(text !== '' && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(deleted && { deleted }),
      ...(author !== undefined && !deleted && { author }),
      venue: communityVenue(view['community'], instance),
      ...(replyTo !== undefined && { replyTo }),
      thread: `post/${postId}`,
      ...(allLinks.length > 0 && { links: allLinks }),
      ...(Object.keys(metrics).length > 0 && !deleted && { metrics }),
    },
  }
}

// `0.12.34` is comment 34, below 12, below the post.
function parentOf(comment: WireRecord, postId: string): string {
  const parent = (textOf(comment['path']) ?? '').split('.').at(-2)
  return parent === undefined || parent === '0' || !/^\d+$/.test(parent) ? `post/${postId}` : `comment/${parent}`
}

// Before 0.19 times were UTC and did not say so.
function timeOf(said: WireRecord, name: string): string | undefined {
  const written = textOf(said[`${name}_at`]) ?? textOf(said[name])
  return instantOf(written) ?? (written === undefined ? undefined : instantOf(`${written}Z`))
}

function authorOf(creator: unknown): SourceItem['author'] {
  const name = isRecord(creator) ? textOf(creator['name']) : undefined
  if (!isRecord(creator) || name === undefined) return undefined
  const host = hostOf(creator)
  const isLocal = creator['local'] === true || host === undefined
  const displayName = textOf(creator['display_name'])
  return {
    handle: isLocal ? name : `${name}@${host}`,
    ...(displayName !== undefined && displayName !== name && { displayName }),
    ...(!isLocal && name.length >= 4 && { alsoKnownAs: [name] }),
    ...(asksNotToBeIndexed(creator['bio']) && { optedOut: true }),
    ...(creator['bot_account'] === true && { bot: true }),
  }
}

/** The venue that a community is: by its name and the server it is at home on. */
export function communityVenue(community: unknown, instance: string): SourceItem['venue'] {
  const { host } = new URL(instance)
  const name = isRecord(community) ? textOf(community['name']) : undefined
  if (!isRecord(community) || name === undefined) return { nativeId: 'server', name: host, kind: 'forum', url: instance }
  const home = hostOf(community) ?? host
  return { nativeId: `community/${name}@${home}`.toLowerCase(), name: textOf(community['title']) ?? name, kind: 'forum', url: `${instance}/c/${home === host ? name : `${name}@${home}`}` }
}

function hostOf(actor: WireRecord): string | undefined {
  const address = textOf(actor['ap_id']) ?? textOf(actor['actor_id']) ?? ''
  return URL.canParse(address) ? new URL(address).host : undefined
}

function metricsOf(said: WireRecord, beside: unknown): Record<string, number> {
  const counts = isRecord(beside) ? beside : said
  const numbers = { replies: numberOf(counts['comments']) ?? numberOf(counts['child_count']), likes: numberOf(counts['upvotes']), score: numberOf(counts['score']) }
  return Object.fromEntries(Object.entries(numbers).filter((entry): entry is [string, number] => entry[1] !== undefined))
}
