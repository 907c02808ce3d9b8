import { xmlElements } from './xml-node.js'
import type { XmlElements } from './xml-node.js'

/** A feed as elements, its items in order. */
export interface FeedElements {
  readonly feed: XmlElements
  readonly items: readonly XmlElements[]
}

/** UTF-16 units that are read without letting anybody else have a turn: a few milliseconds' work. */
const inOneGo = 100_000

/**
 * Reads tidy XML with rss-parser. What a feed or an item holds comes wrapped in one custom field that rss-parser hands
 * through as it is: its own reading of dates, links, contents and snippets, which throws or loses on real feeds, never runs.
 */
export async function readWithRssParser(tidyXml: string): Promise<FeedElements> {
  loading ??= load()
  const { default: Parser } = await loading
  const parse = (piecewise: boolean) => new Parser<{ elements: unknown }, { elements: unknown }>({
    customFields: { feed: ['elements'], item: ['elements'] },
    ...(piecewise && { xml2js: { async: true, chunkSize: inOneGo } }),
  }).parseString(tidyXml)
  // An attribute longer than 64 kB is refused where a piece ends in it, though not by whoever reads in one go.
  const feed = tidyXml.length > inOneGo ? await parse(true).catch(() => parse(false)) : await parse(false)
  return { feed: xmlElements(feed.elements), items: feed.items.map(({ elements }) => xmlElements(elements)) }
}

// Kept, because to look a module up again costs as much as to read a feed.
const load = () => import('rss-parser')
let loading: ReturnType<typeof load> | undefined
