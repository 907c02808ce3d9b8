import { decodeBody } from '../http/charset.js'
import { FeedError } from './feed-error.js'
import { feedFromXml } from './feed-from-xml.js'
import type { VenueOptions } from './feed-venue.js'
import { feedFromJson } from './json-feed.js'
import type { ParsedFeed } from './parsed-feed.js'
import { tidyFeedXml } from './tidy-feed-xml.js'

/** What is known about a document besides its bytes. */
export interface ParseFeedOptions extends VenueOptions {
  /** Where it came from: what its relative links are relative to. */
  readonly url?: string | undefined
  /** Its `Content-Type` header, for the charset. Only read where the input is bytes. */
  readonly contentType?: string | undefined
  /**
   * Items beyond this are left out, with a `truncated` fault.
   * @defaultValue 10 000
   */
  readonly maxItems?: number | undefined
  /**
   * Documents longer than this are refused, in bytes or, for a string, UTF-16 units.
   * @defaultValue 32 MiB
   */
  readonly maxBytes?: number | undefined
}

const MAX_ITEMS = 10_000
const MAX_BYTES = 32 * 1024 * 1024

/**
 * Reads RSS 0.9x–2.0, RDF (RSS 0.90 and 1.0), Atom 0.3 and 1.0 and JSON Feed 1.x, as they are met in life.
 *
 * XML is tidied in one linear walk and then read with rss-parser, so that malformed documents are read as far as they
 * can be, and hostile ones (entity bombs, endless nesting) cost no more than their length. What went wrong comes along
 * as faults: `repaired`, `truncated`, `bad-item`, `bad-date`, `missing-id`. One bad item never costs the feed.
 *
 * @throws FeedError where nothing here is a feed: `empty`, `html-page`, `not-a-feed`, `too-large`.
 *
 * @example
 * const { title, items, faults } = await parseFeed(bytes, { url: 'https://blog.example.org/feed', contentType: 'text/xml' })
 */
export async function parseFeed(input: string | Uint8Array, options: ParseFeedOptions = {}): Promise<ParsedFeed> {
  const { contentType, maxItems = MAX_ITEMS, maxBytes = MAX_BYTES } = options
  if (input.length > maxBytes) throw new FeedError('too-large', `The document is longer than ${maxBytes} bytes.`)
  const source = typeof input === 'string' ? input : decodeBody(input, contentType)
  const start = source.search(/[^\s\ufeff\0]/)
  if (start < 0) throw new FeedError('empty', 'The document is empty.')
  if (source[start] === '{') return feedFromJson(source.slice(start), { ...options, maxItems })
  const tidy = tidyFeedXml(source, { maxItems })
  if (tidy !== undefined) return await feedFromXml(tidy, options)
  if (/<(?:!doctype\s+html|html|head><title)[\s>]/i.test(source.slice(0, 4096))) throw new FeedError('html-page', 'The document is a web page, not a feed.')
  throw new FeedError('not-a-feed', 'The document is not a feed.')
}
