import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantAt, instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** The site itself. */
export const hackerNewsAddress = 'https://news.ycombinator.com'

/** A result as an item; or why there is none. */
export interface HackerNewsReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * Reads a result of the search, or an item of the item API: the two name things differently.
 *
 * - A story is the thread of the comments below it; a comment says what it answers.
 * - What says `[deleted]` or `[dead]`, or nothing any more, is `deleted`.
 */
export function parseHackerNewsHit(raw: unknown, index?: number): HackerNewsReading {
  const at = index === undefined ? {} : { index }
  const id = isRecord(raw) ? idOf(raw['objectID']) ?? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return { faults: [{ code: 'bad-item', message: 'A result has no id.', ...at }] }
  const isComment = kindOf(raw) === 'comment'
  const handle = textOf(raw['author'])
  const title = isComment ? undefined : textOf(raw['title'])
  const html = textOf(raw['comment_text']) ?? textOf(raw['story_text']) ?? textOf(raw['text'])
  const deleted = raw['deleted'] === true || raw['dead'] === true || /^\[(?:deleted|dead|flagged)\]$/.test(title ?? html ?? '[deleted]')
  const seconds = numberOf(raw['created_at_i'])
  const publishedAt = instantOf(raw['created_at']) ?? instantAt(seconds)
  const url = isComment ? undefined : textOf(raw['url'])
  const thread = isComment ? idOf(raw['story_id']) : id
  const replyTo = isComment ? idOf(raw['parent_id']) ?? thread : undefined
  const metrics = metricsOf(raw)

  return {
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'The date could not be read.', ...at }] : [],
    item: {
      nativeId: id,
      kind: isComment ? 'comment' : 'post',
      url: `${hackerNewsAddress}/item?id=${encodeURIComponent(id)}`,
      ...(title !== undefined && !deleted && { title }),
      ...(html !== undefined && !deleted && { html }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(deleted && { deleted }),
      ...(handle !== undefined && !deleted && { author: { handle } }),
      venue: { nativeId: 'hacker-news', name: 'Hacker News', kind: 'forum', url: hackerNewsAddress },
      ...(replyTo !== undefined && replyTo !== id && { replyTo }),
      ...(thread !== undefined && { thread }),
      ...(url !== undefined && !deleted && URL.canParse(url) && { links: [url] }),
      ...(Object.keys(metrics).length > 0 && !deleted && { metrics }),
    },
  }
}

function kindOf(hit: WireRecord): 'comment' | 'story' {
  if (Array.isArray(hit['_tags'])) return hit['_tags'].includes('comment') ? 'comment' : 'story'
  return hit['type'] === 'comment' || textOf(hit['comment_text']) !== undefined ? 'comment' : 'story'
}

function metricsOf(hit: WireRecord): Record<string, number> {
  const counts = { points: numberOf(hit['points']), replies: numberOf(hit['num_comments']) }
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
}
