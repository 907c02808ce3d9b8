import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import type { DiscourseTopic } from './discourse-topic.js'

/** What a post itself does not say. */
export interface DiscoursePostContext {
  /** The forum's address, for example `https://forum.example.org`. */
  readonly url: string
  readonly topic?: DiscourseTopic | undefined
  /** The names of categories, by id. @defaultValue "Category 10" for category 10 */
  readonly categoryNames?: ReadonlyMap<number, string> | undefined
  /** Its place in the answer or the file, for faults. */
  readonly index?: number | undefined
}

/** A post as an item; or why there is none: skipped on purpose, or a fault. */
export interface DiscoursePostReading {
  readonly item?: SourceItem | undefined
  /** Not something a member said: what a moderator or the software did, or a private message. */
  readonly skipped?: 'moderator-action' | 'small-action' | 'whisper' | 'private-message' | 'unknown-type' | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * Reads one post as Discourse's API gives it, in `/posts.json`, in a topic or in a recording.
 *
 * - The native id is `<topic id>/<post number>`, which is also how a reply names what it answers.
 * - The venue is the category, the thread is the topic; the title goes with the first post only.
 * - A post that is hidden or was deleted is `deleted` and without its words.
 * - `updatedAt` is given once the post has a second version: Discourse also touches `updated_at` for likes and rebakes.
 *
 * @example
 * ```ts
 * parseDiscoursePost({ id: 7, topic_id: 3, post_number: 2, username: 'ada', cooked: '<p>Yes</p>' }, { url: 'https://forum.example.org' }).item?.nativeId // '3/2'
 * ```
 */
export function parseDiscoursePost(raw: unknown, context: DiscoursePostContext): DiscoursePostReading {
  const { topic = {}, index } = context
  const at = index === undefined ? {} : { index }
  if (!isRecord(raw)) return { faults: [{ code: 'bad-item', message: 'A post is not an object.', ...at }] }
  const skipped = skippedBecause(raw, topic)
  if (skipped !== undefined) return { skipped, faults: [] }

  const topicId = idOf(raw['topic_id'])
  const number = idOf(raw['post_number'])
  if (topicId === undefined || number === undefined) return { faults: [{ code: 'bad-item', message: 'A post has no topic or no number in it.', ...at }] }
  const deleted = raw['hidden'] === true || raw['user_deleted'] === true || textOf(raw['deleted_at']) !== undefined
  const html = deleted ? undefined : textOf(raw['cooked'])
  if (!deleted && html === undefined) return { faults: [{ code: 'bad-item', message: 'A post is empty.', ...at }] }

  const faults: SourceFault[] = []
  const publishedAt = instantOf(raw['created_at'])
  if (publishedAt === undefined) faults.push({ code: 'bad-date', message: 'created_at could not be read.', ...at })
  const version = numberOf(raw['version'])
  const updatedAt = version === undefined || version > 1 ? instantOf(raw['updated_at']) : undefined

  const base = context.url.replace(/\/+$/, '')
  const slug = topic.slug ?? textOf(raw['topic_slug'])
  const title = number === '1' ? topic.title ?? textOf(raw['topic_title']) : undefined
  const repliesTo = idOf(raw['reply_to_post_number'])
  const addressed = isRecord(raw['reply_to_user']) ? textOf(raw['reply_to_user']['username']) : undefined
  const author = authorOf(raw)
  const links = deleted ? [] : linksOf(raw['link_counts'], base)
  const metrics = metricsOf(raw)
  const language = textOf(raw['locale'])?.replaceAll('_', '-')

  return {
    faults,
    item: {
      nativeId: `${topicId}/${number}`,
      kind: 'post',
      url: `${base}/t/${slug === undefined ? '' : `${slug}/`}${topicId}/${number}`,
      venue: venueOf(topic.categoryId ?? numberOf(raw['category_id']), base, context.categoryNames),
      thread: topicId,
      ...(title !== undefined && !deleted && { title }),
      ...(html !== undefined && { html }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && updatedAt !== publishedAt && { updatedAt }),
      ...(deleted && { deleted }),
      ...(author !== undefined && { author }),
      ...(repliesTo !== undefined && { replyTo: `${topicId}/${repliesTo}` }),
      ...(addressed !== undefined && addressed !== author?.handle && { addressed: [addressed] }),
      ...(links.length > 0 && { links }),
      ...(number === '1' && topic.tags !== undefined && topic.tags.length > 0 && { tags: [...topic.tags] }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
      ...(language !== undefined && language.length >= 2 && { language }),
    },
  }
}

function skippedBecause(post: WireRecord, topic: DiscourseTopic): DiscoursePostReading['skipped'] {
  if (topic.isPrivate === true) return 'private-message'
  switch (post['post_type']) {
    case undefined:
    case null:
    case 1:
      return undefined
    case 2:
      return 'moderator-action'
    case 3:
      return 'small-action'
    case 4:
      return 'whisper'
    default:
      return 'unknown-type'
  }
}

function venueOf(categoryId: number | undefined, base: string, names: ReadonlyMap<number, string> | undefined): SourceItem['venue'] {
  if (categoryId === undefined) return { nativeId: 'forum', name: base.replace(/^https?:\/\//, ''), kind: 'forum', url: base }
  return { nativeId: `category/${categoryId}`, name: names?.get(categoryId) ?? `Category ${categoryId}`, kind: 'forum', url: `${base}/c/${categoryId}` }
}

function authorOf(post: WireRecord): SourceItem['author'] {
  const handle = textOf(post['username'])
  if (handle === undefined) return undefined
  const displayName = textOf(post['name'])
  const userId = numberOf(post['user_id'])
  return {
    handle,
    ...(displayName !== undefined && displayName !== handle && { displayName }),
    // -1 is "system", -2 "discobot"; plugins number their bots on downwards.
    ...(userId !== undefined && userId < 0 && { bot: true }),
  }
}

function linksOf(raw: unknown, base: string): string[] {
  if (!Array.isArray(raw)) return []
  const links = new Set<string>()
  for (const entry of raw as readonly unknown[]) {
    // A reflection is a link from elsewhere to this post.
    const url = isRecord(entry) && entry['reflection'] !== true ? textOf(entry['url']) : undefined
    if (url !== undefined && URL.canParse(url, base)) links.add(new URL(url, base).href)
  }
  return [...links].filter((link) => /^https?:/.test(link))
}

const likeAction = 2

function metricsOf(post: WireRecord): Record<string, number> {
  const actions = Array.isArray(post['actions_summary']) ? post['actions_summary'] as readonly unknown[] : []
  const likes = actions.map((action) => isRecord(action) && action['id'] === likeAction ? numberOf(action['count']) : undefined).find((count) => count !== undefined)
  const counts = { reads: numberOf(post['reads']), replies: numberOf(post['reply_count']), likes }
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
}
