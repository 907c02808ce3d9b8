import type { SourceItem } from '../source-item.js'
import { authorFromParts } from './feed-author.js'
import { parseFeedDate } from './feed-date.js'
import { FeedError } from './feed-error.js'
import { feedVenue, itemKindOf } from './feed-venue.js'
import type { VenueOptions } from './feed-venue.js'
import { webAddress } from './feed-url.js'
import type { Base } from './feed-url.js'
import { withIdentities } from './item-identity.js'
import type { DraftItem } from './item-identity.js'
import type { ParsedFeed } from './parsed-feed.js'
import { parseJson } from '../wire/parse-json.js'
import { bodyFrom, titleText } from './text-construct.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads JSON Feed 1.0 and 1.1, leniently: the version may be missing where there are items and a title.
 *
 * @throws FeedError `not-a-feed`
 */
export function feedFromJson(source: string, options: VenueOptions & { readonly url?: string | undefined; readonly maxItems: number }): ParsedFeed {
  const document = parse(source)
  const rawItems = document?.['items']
  const declared = text(document?.['version'])
  if (document === undefined || !Array.isArray(rawItems) || (declared ?? text(document['title']) ?? text(document['home_page_url'])) === undefined) {
    throw new FeedError('not-a-feed', 'The document is JSON, but not a JSON Feed.')
  }
  const feedUrl = webAddress(text(document['feed_url']), options.url)
  const base = webAddress(options.url, undefined) ?? feedUrl
  const siteUrl = webAddress(text(document['home_page_url']), base)
  const title = titleText(text(document['title']) ?? '', false)
  const description = text(document['description'])
  const language = text(document['language'])
  const venue = feedVenue({ title, siteUrl, feedUrl: base, id: undefined }, options)
  const feed = { base: base ?? siteUrl, venue, kind: itemKindOf(venue, options), language, author: authorOf(document) }
  const { items, faults } = withIdentities(rawItems.slice(0, options.maxItems).map((raw: unknown) => itemFromJson(raw, feed)))
  return {
    format: 'json-feed',
    ...(declared !== undefined && { version: /(\d+(?:\.\d+)?)\/?$/.exec(declared)?.[1] ?? declared }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(feedUrl !== undefined && { feedUrl }),
    ...(language !== undefined && { language }),
    items,
    faults: [...(rawItems.length > options.maxItems ? [{ code: 'truncated', message: 'The feed has more items than the cap; the rest was left out.' } as const] : []), ...faults],
  }
}

interface Surroundings {
  readonly base: Base
  readonly venue: SourceItem['venue']
  readonly kind: SourceItem['kind']
  readonly language: string | undefined
  readonly author: SourceItem['author']
}

function itemFromJson(raw: unknown, feed: Surroundings): DraftItem | undefined {
  const item = fields(raw)
  if (item === undefined || Object.keys(item).length === 0) return undefined
  const url = webAddress(text(item['url']), feed.base)
  const html = text(item['content_html'])
  const plain = text(item['content_text']) ?? text(item['summary'])
  const body = html === undefined ? (plain === undefined ? undefined : bodyFrom(plain, 'text', undefined)) : bodyFrom(html, 'html', url ?? feed.base)
  const published = text(item['date_published'])
  const modified = text(item['date_modified'])
  const publishedDate = published === undefined ? undefined : parseFeedDate(published)
  const modifiedDate = modified === undefined ? undefined : parseFeedDate(modified)
  const date = publishedDate ?? modifiedDate
  const title = titleText(text(item['title']) ?? '', false)
  const author = authorOf(item) ?? feed.author
  const attached = list(item['attachments']).map((attachment) => text(fields(attachment)?.['url']))
  const links = [...new Set([text(item['external_url']), ...attached].map((link) => webAddress(link, feed.base)))].filter((link) => link !== undefined && link !== url) as string[]
  const tags = [...new Set(list(item['tags']).map((tag) => titleText(text(tag) ?? '', false)))].filter((tag) => tag !== undefined)
  const language = text(item['language']) ?? feed.language
  return {
    ownId: text(item['id']),
    badDate: (published !== undefined && publishedDate === undefined) || (modified !== undefined && modifiedDate === undefined),
    item: {
      kind: feed.kind,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...body,
      ...(date !== undefined && { publishedAt: date.iso, datePrecision: date.precision }),
      ...(modifiedDate !== undefined && modifiedDate.iso !== date?.iso && { updatedAt: modifiedDate.iso }),
      ...(author !== undefined && { author }),
      venue: feed.venue,
      ...(links.length > 0 && { links }),
      ...(tags.length > 0 && { tags }),
      ...(language !== undefined && language.length >= 2 && { language }),
    },
  }
}

/** 1.1 has `authors`, 1.0 `author`. Avatars are not read. */
function authorOf(holder: Fields): SourceItem['author'] {
  for (const raw of [...list(holder['authors']), holder['author']]) {
    const author = fields(raw)
    const found = author === undefined ? undefined : authorFromParts({ name: text(author['name']), url: text(author['url']) })
    if (found !== undefined) return found
  }
  return undefined
}

function parse(source: string): Fields | undefined {
  try {
    return fields(parseJson(source))
  } catch {
    return undefined
  }
}

function fields(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** Text, or a number as text; blank is absent. */
function text(value: unknown): string | undefined {
  const found = typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
  return found === '' ? undefined : found
}
