import { xmlElements } from './xml-node.js'
import type { XmlElements } from './xml-node.js'

/** A feed as elements, its items in order. */
export interface FeedElements {
  readonly feed: XmlElements
  readonly items: readonly XmlElements[]
}

/**
 * Reads tidy XML with rss-parser. What a feed or an item holds comes wrapped in one custom field that rss-parser hands
 * through as it is: its own reading of dates, links, contents and snippets, which throws or loses on real feeds, never runs.
 */
export async function readWithRssParser(tidyXml: string): Promise<FeedElements> {
  loading ??= load()
  const { default: Parser } = await loading
  const parser = new Parser<{ elements: unknown }, { elements: unknown }>({ customFields: { feed: ['elements'], item: ['elements'] } })
  const feed = await parser.parseString(tidyXml)
  return { feed: xmlElements(feed.elements), items: feed.items.map(({ elements }) => xmlElements(elements)) }
}

// Kept, because to look a module up again costs as much as to read a feed.
const load = () => import('rss-parser')
let loading: ReturnType<typeof load> | undefined
