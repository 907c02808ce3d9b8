import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** A post or a comment as an item, or why there is none. */
export interface RedditThingReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

const site = 'https://www.reddit.com'
const withdrawn: ReadonlySet<unknown> = new Set(['[deleted]', '[removed]', '[ Removed by Reddit ]'])
// A link to somebody's profile, whatever its words are.
const profileHref = / href="https:\/\/(?:www|old|np|new)\.reddit\.com\/u(?:ser)?\/([\w-]{2,})\/?"/g

/**
 * Reads one post (`t3`) or comment (`t1`) as Reddit's API gives it with `raw_json=1`.
 *
 * - What was deleted or removed, and what somebody wrote whose account is gone, is `deleted` and without its words.
 * - A post on somebody's profile is left out with a fault: a person is no place.
 * - The post is the thread; a comment answers the post or another comment.
 *
 * @param index - its place in the answer, for faults.
 */
export function parseRedditThing(raw: unknown, index?: number): RedditThingReading {
  const fault = (message: string): RedditThingReading => ({ faults: [{ code: 'bad-item', message, ...(index !== undefined && { index }) }] })
  const kind = isRecord(raw) ? raw['kind'] : undefined
  const data = isRecord(raw) && isRecord(raw['data']) ? raw['data'] : undefined
  if (data === undefined || (kind !== 't1' && kind !== 't3')) return fault('An entry is neither a post nor a comment.')
  const id = idOf(data['id'])
  const subreddit = textOf(data['subreddit'])
  if (id === undefined || subreddit === undefined) return fault('A post or comment has no id or no subreddit in it.')
  if (data['subreddit_type'] === 'user' || /^u_/i.test(subreddit)) return fault('A post on somebody’s profile was left out: a person is no place.')

  const isPost = kind === 't3'
  const nativeId = `${kind}_${id}`
  const thread = isPost ? nativeId : idOf(data['link_id'])
  const deleted = isGone(data)
  const title = isPost && !deleted ? textOf(data['title']) : undefined
  // Addresses within the site are written from its root; who is linked to shows in a whole address only.
  const html = deleted ? undefined : textOf(data[isPost ? 'selftext_html' : 'body_html'])?.replace(/ href="\/(?!\/)/g, ` href="${site}/`)
  const text = deleted || html !== undefined ? undefined : textOf(data[isPost ? 'selftext' : 'body'])
  if (!deleted && title === undefined && html === undefined && text === undefined) return fault('A post or comment is empty.')

  const faults: SourceFault[] = []
  const publishedAt = secondsOf(data['created_utc'])
  if (publishedAt === undefined) faults.push({ code: 'bad-date', message: 'created_utc could not be read.', ...(index !== undefined && { index }) })
  // `true` instead of a time: edited before Reddit noted when.
  const updatedAt = secondsOf(data['edited'])
  const replyTo = isPost ? undefined : idOf(data['parent_id'])
  const author = deleted ? undefined : authorOf(data)
  const addressed = [...new Set([...(html ?? '').matchAll(profileHref)].map(([, handle = '']) => handle))].filter((handle) => handle !== author?.handle)
  const links = deleted ? [] : linksOf(data, isPost)
  const flair = isPost && !deleted ? textOf(data['link_flair_text']) : undefined
  const metrics = metricsOf(data)

  return {
    faults,
    item: {
      nativeId,
      kind: isPost ? 'post' : 'comment',
      url: addressOf(data, { isPost, id, subreddit, thread }),
      venue: { nativeId: `r/${subreddit.toLowerCase()}`, name: `r/${subreddit}`, kind: 'forum', url: `${site}/r/${encodeURIComponent(subreddit)}/` },
      ...(thread !== undefined && { thread }),
      ...(replyTo !== undefined && { replyTo }),
      ...(title !== undefined && { title }),
      ...(html !== undefined && { html }),
      ...(text !== undefined && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(deleted && { deleted }),
      ...(author !== undefined && { author }),
      ...(addressed.length > 0 && { addressed }),
      ...(links.length > 0 && { links }),
      ...(flair !== undefined && { tags: [flair] }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
    },
  }
}

function isGone(data: WireRecord): boolean {
  const author = textOf(data['author'])
  return author === undefined || withdrawn.has(author) || withdrawn.has(data['body']) || withdrawn.has(data['selftext']) || textOf(data['removed_by_category']) !== undefined
}

function authorOf(data: WireRecord): SourceItem['author'] {
  const handle = textOf(data['author'])
  if (handle === undefined) return undefined
  return {
    handle,
    // What Reddit keeps from search engines is not ours to keep either.
    ...(data['is_robot_indexable'] === false && { optedOut: true }),
    ...(handle === 'AutoModerator' && { bot: true }),
  }
}

function linksOf(data: WireRecord, isPost: boolean): string[] {
  const url = isPost && data['is_self'] !== true ? textOf(data['url_overridden_by_dest']) ?? textOf(data['url']) : undefined
  return url !== undefined && URL.canParse(url, site) && /^https?:/.test(new URL(url, site).protocol) ? [new URL(url, site).href] : []
}

function addressOf(data: WireRecord, { isPost, id, subreddit, thread }: { readonly isPost: boolean; readonly id: string; readonly subreddit: string; readonly thread: string | undefined }): string {
  const permalink = textOf(data['permalink'])
  if (permalink !== undefined && URL.canParse(permalink, site)) return new URL(permalink, site).href
  const post = isPost ? id : thread?.replace(/^t3_/, '')
  const base = `${site}/r/${encodeURIComponent(subreddit)}/`
  return post === undefined ? base : `${base}comments/${encodeURIComponent(post)}/${isPost ? '' : `_/${encodeURIComponent(id)}/`}`
}

function metricsOf(data: WireRecord): Record<string, number> {
  const counts = { score: data['score_hidden'] === true ? undefined : numberOf(data['score']), comments: numberOf(data['num_comments']) }
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
}

function secondsOf(value: unknown): string | undefined {
  const seconds = typeof value === 'number' ? value : undefined
  // 2005, when Reddit began, to 2100.
  return seconds === undefined || seconds < 1_104_537_600 || seconds > 4_102_444_800 ? undefined : new Date(Math.round(seconds * 1000)).toISOString()
}
