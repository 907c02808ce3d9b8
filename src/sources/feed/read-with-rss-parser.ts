import { writtenNames } from './feed-vocabulary.js'
import { xmlElements } from './xml-node.js'
import type { XmlElements } from './xml-node.js'

/** A feed as elements, its items in order. */
export interface FeedElements {
  readonly feed: XmlElements
  readonly items: readonly XmlElements[]
}

/**
 * Reads tidy XML with rss-parser. Every element is named in `customFields`, so that rss-parser hands its nodes through as
 * they are: its own reading of dates, links, contents and snippets, which throws or loses on real feeds, never runs.
 */
export async function readWithRssParser(tidyXml: string): Promise<FeedElements> {
  const { default: Parser } = await import('rss-parser')
  const fields = (names: readonly string[]): [string, string, { keepArray: boolean }][] => [
    ['$', 'attributes', { keepArray: true }],
    ...names.map((name): [string, string, { keepArray: boolean }] => [`cc:${name}`, name, { keepArray: true }]),
  ]
  const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
    customFields: { feed: fields(writtenNames('feed')) as never, item: fields(writtenNames('item')) },
  })
  const feed = await parser.parseString(tidyXml)
  return { feed: xmlElements(feed), items: feed.items.map(xmlElements) }
}
