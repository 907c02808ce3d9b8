import type { Mention } from '../../mentions/mention.js'
import { addressOf, exportable } from './exportable.js'

/** What to serve a feed as (JSON Feed 1.1). */
export const jsonFeedMediaType = 'application/feed+json'

/** What the feed says of itself. */
export interface JsonFeedOptions {
  readonly title: string
  readonly homePageUrl?: string | undefined
  readonly feedUrl?: string | undefined
  /** The newest so many. @defaultValue 100 */
  readonly limit?: number | undefined
}

/** An item of a JSON Feed. */
export interface JsonFeedItem {
  readonly id: string
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly content_text: string
  readonly date_published: string
  readonly date_modified?: string | undefined
  /** Declared accounts only. */
  readonly authors?: readonly { readonly name: string }[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly language?: string | undefined
}

/** A JSON Feed 1.1. */
export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1'
  readonly title: string
  readonly home_page_url?: string | undefined
  readonly feed_url?: string | undefined
  readonly description: string
  readonly items: readonly JsonFeedItem[]
}

/**
 * Mentions as a JSON Feed 1.1, newest first: what was said, and not who said it. Only declared accounts are named. For the
 * feed reader of an officer; it holds what residents wrote, so it is not for publication.
 */
export function jsonFeed(mentions: Iterable<Mention>, { title, homePageUrl, feedUrl, limit = 100 }: JsonFeedOptions): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(homePageUrl !== undefined && { home_page_url: homePageUrl }),
    ...(feedUrl !== undefined && { feed_url: feedUrl }),
    description: 'What was heard, without who said it.',
    items: exportable(mentions).slice(0, limit).map(itemOf),
  }
}

function itemOf(mention: Mention): JsonFeedItem {
  const { id, title, text, publishedAt, updatedAt, author, language } = mention
  const url = addressOf(mention)
  const tags = [...new Set([...mention.tags, ...mention.problems.map((problem) => problem.id)])]
  return {
    id,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    content_text: text,
    date_published: publishedAt,
    ...(updatedAt !== undefined && { date_modified: updatedAt }),
    ...(author !== undefined && 'account' in author && { authors: [{ name: author.account }] }),
    ...(tags.length > 0 && { tags }),
    ...(language !== 'und' && { language }),
  }
}
