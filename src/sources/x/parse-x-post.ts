import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, numberOf, pointOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { isPostId, postTimeMs } from './post-id.js'
import { postText } from './post-text.js'
import type { XIncludes } from './x-includes.js'

const none: XIncludes = { users: new Map(), posts: new Map() }

/**
 * Reads one post of X's API v2; never throws.
 *
 * - An edited post is one item: its id is the first of its history, and `updatedAt` is when the last version was made.
 * - A repost carries the whole of what it repeats, where the answer includes it.
 * - Accounts are known by the name in `includes.users`; a protected one has opted out.
 */
export function parseXPost(raw: unknown, includes: XIncludes = none, index?: number): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  const at = index === undefined ? {} : { index }
  const id = isRecord(raw) ? raw['id'] : undefined
  if (!isRecord(raw) || !isPostId(id)) return { faults: [{ code: 'bad-item', message: 'A post has no id in it.', ...at }] }
  if (raw['dm_conversation_id'] !== undefined || raw['event_type'] !== undefined) return { faults: [{ code: 'bad-item', message: 'A private message was left out.', ...at }] }
  const { text, links, tags, mentioned } = postText(raw)
  if (text === undefined && links.length === 0) return { faults: [{ code: 'bad-item', message: 'A post says nothing: a picture, perhaps.', ...at }] }

  const references = referencesOf(raw)
  const repeated = references.find(({ type }) => type === 'retweeted')
  const first = historyOf(raw).at(0) ?? id
  const created = instantOf(raw['created_at'])
  const published = first === id ? created ?? instantFrom(id) : instantFrom(first) ?? created
  const author = authorOf(includes.users.get(textOf(raw['author_id']) ?? ''))
  const replyTo = references.find(({ type }) => type === 'replied_to')?.id
  const named = [nameOf(includes, raw['in_reply_to_user_id']), ...references.filter(({ type }) => type !== 'replied_to').map((reference) => nameOf(includes, includes.posts.get(reference.id)?.['author_id'])), ...mentioned]
  const addressed = [...new Set(named)].filter((name): name is string => name !== undefined && name !== author?.handle)
  const language = languageOf(textOf(raw['lang']))
  const metrics = metricsOf(raw['public_metrics'])
  const point = pointIn(raw)
  return {
    faults: published === undefined ? [{ code: 'bad-date', message: 'created_at could not be read.', ...at }] : [],
    item: {
      nativeId: first,
      kind: 'post',
      url: `https://x.com/i/status/${id}`,
      venue: venueOf(tags),
      thread: textOf(raw['conversation_id']) ?? first,
      ...(text !== undefined && { text: repeated === undefined ? text : wholeRepost(text, includes.posts.get(repeated.id)) }),
      ...(replyTo !== undefined && replyTo !== first && { replyTo }),
      ...(published !== undefined && { publishedAt: published }),
      ...(first !== id && created !== undefined && created !== published && { updatedAt: created }),
      ...(author !== undefined && { author }),
      ...(addressed.length > 0 && { addressed }),
      ...(links.length > 0 && { links: [...links] }),
      ...(tags.length > 0 && { tags: [...tags] }),
      ...(point !== undefined && { point }),
      ...(metrics !== undefined && { metrics }),
      ...(language !== undefined && { language }),
    },
  }
}

/** The first hashtag is the place, where there is one: what is said under it is said to those who follow it. */
function venueOf(tags: readonly string[]): SourceItem['venue'] {
  const tag = tags[0]
  if (tag === undefined) return { nativeId: 'x', name: 'X', kind: 'other', url: 'https://x.com' }
  return { nativeId: `hashtag/${tag.toLowerCase()}`, name: `#${tag.toLowerCase()}`, kind: 'hashtag', url: `https://x.com/hashtag/${encodeURIComponent(tag.toLowerCase())}` }
}

function referencesOf(post: WireRecord): { readonly type: unknown; readonly id: string }[] {
  const list = Array.isArray(post['referenced_tweets']) ? post['referenced_tweets'] as readonly unknown[] : []
  return list.flatMap((entry) => isRecord(entry) && isPostId(entry['id']) ? [{ type: entry['type'], id: entry['id'] }] : [])
}

function historyOf(post: WireRecord): string[] {
  return Array.isArray(post['edit_history_tweet_ids']) ? post['edit_history_tweet_ids'].filter(isPostId) : []
}

function instantFrom(id: string): string | undefined {
  const ms = postTimeMs(id)
  return ms === undefined ? undefined : instantOf(new Date(ms).toISOString())
}

/** A repost is cut off at its old length: `RT @name: The first words…` */
function wholeRepost(text: string, post: WireRecord | undefined): string {
  const whole = post === undefined ? undefined : postText(post).text
  const head = /^RT @\w+: /.exec(text)?.[0]
  return whole === undefined || head === undefined ? text : head + whole
}

function authorOf(user: WireRecord | undefined): SourceItem['author'] {
  const handle = textOf(user?.['username'])
  if (user === undefined || handle === undefined) return undefined
  const displayName = textOf(user['name'])
  return { handle, ...(displayName !== undefined && displayName !== handle && { displayName }), ...(user['protected'] === true && { optedOut: true }) }
}

function nameOf({ users }: XIncludes, id: unknown): string | undefined {
  return textOf(users.get(textOf(id) ?? '')?.['username'])
}

function metricsOf(raw: unknown): Record<string, number> | undefined {
  if (!isRecord(raw)) return undefined
  const counts = { likes: numberOf(raw['like_count']), replies: numberOf(raw['reply_count']), reposts: numberOf(raw['retweet_count']), quotes: numberOf(raw['quote_count']) }
  const known = Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined)
  return known.length === 0 ? undefined : Object.fromEntries(known)
}

function pointIn(post: WireRecord): SourceItem['point'] {
  const place = isRecord(post['geo']) && isRecord(post['geo']['coordinates']) ? post['geo']['coordinates']['coordinates'] : undefined
  const [lon, lat]: readonly unknown[] = Array.isArray(place) ? place : []
  return pointOf(lat, lon)
}

// Codes of X's own for what has no language: only links, only tags, only pictures.
const noLanguage = new Set(['und', 'zxx', 'art', 'qam', 'qct', 'qht', 'qme', 'qst'])
const oldCodes: ReadonlyMap<string, string> = new Map([['in', 'id'], ['iw', 'he'], ['ji', 'yi']])

function languageOf(code: string | undefined): string | undefined {
  return code === undefined || code.length < 2 || noLanguage.has(code) ? undefined : oldCodes.get(code) ?? code
}
