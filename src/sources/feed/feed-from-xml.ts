import { giveWay } from '../../core/give-way.js'
import type { SourceFault } from '../source-fault.js'
import { authorFromElement } from './feed-author.js'
import { parseFeedDate } from './feed-date.js'
import { feedVenue, itemKindOf } from './feed-venue.js'
import type { VenueOptions } from './feed-venue.js'
import { baseWithin, webAddress } from './feed-url.js'
import { itemFromXml } from './item-from-xml.js'
import { withIdentities } from './item-identity.js'
import type { ParsedFeed } from './parsed-feed.js'
import { readWithRssParser } from './read-with-rss-parser.js'
import { bodyOf, plainTitle, titleText } from './text-construct.js'
import type { TidyFeed } from './tidy-feed-xml.js'
import { ttlMinutesOf } from './ttl.js'
import type { XmlElements } from './xml-node.js'

/** A feed of thousands is an export, and an app that reads it has other things to answer. */
const itemsPerTurn = 200

/** Reads a tidied RSS, RDF or Atom document. */
export async function feedFromXml(tidy: TidyFeed, options: VenueOptions & { readonly url?: string | undefined }): Promise<ParsedFeed> {
  const { format } = tidy
  const { feed, items } = await readWithRssParser(tidy.xml)
  const documentBase = baseWithin(feed.attributes['base'], webAddress(options.url, undefined))
  const feedUrl = webAddress(hrefOf(feed, 'self'), documentBase)
  const siteUrl = webAddress(hrefOf(feed, 'alternate'), documentBase ?? feedUrl)
  const base = documentBase ?? feedUrl ?? siteUrl
  const title = plainTitle(feed.first('title', 'dc.title'), format)
  const about = bodyOf(feed.first('subtitle', 'tagline', 'description', 'dc.description'), format, base)
  const description = about === undefined ? undefined : titleText(about.html ?? about.text ?? '', about.html !== undefined)
  const language = (feed.attributes['lang']?.trim() || feed.text('language', 'dc.language')) ?? undefined
  const updated = feed.text('updated', 'modified', 'lastbuilddate', 'pubdate', 'dc.date')
  const updatedAt = updated === undefined ? undefined : parseFeedDate(updated)?.iso
  const venue = feedVenue({ title, siteUrl, feedUrl: webAddress(options.url, undefined) ?? feedUrl, id: feed.text('id', 'atom.id'), generator: feed.text('generator') }, options)
  // Atom's entries inherit the feed's author (RFC 4287, 4.2.1); RSS's editors are not their items' authors.
  const author = format === 'atom' ? feed.all('author').map(authorFromElement).find((found) => found !== undefined) : undefined
  const surroundings = { format, base, kind: itemKindOf(venue, options), venue, language, author }

  const drafts: (ReturnType<typeof itemFromXml> | undefined)[] = []
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % itemsPerTurn === 0) await giveWay()
    try {
      drafts.push(item.isEmpty && item.attributes['about'] === undefined ? undefined : itemFromXml(item, surroundings))
    } catch {
      drafts.push(undefined)
    }
  }
  const { items: identified, faults } = withIdentities(drafts)
  const ttlMinutes = ttlMinutesOf(feed)
  return {
    format,
    ...(tidy.version !== undefined && { version: tidy.version }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(siteUrl !== undefined && { siteUrl }),
    ...(feedUrl !== undefined && { feedUrl }),
    ...(language !== undefined && { language }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(ttlMinutes !== undefined && { ttlMinutes }),
    items: identified,
    faults: [...documentFaults(tidy), ...faults],
  }
}

function documentFaults(tidy: TidyFeed): SourceFault[] {
  const faults: SourceFault[] = []
  if (tidy.repaired) faults.push({ code: 'repaired', message: 'The document was malformed and was read after repair.' })
  if (tidy.cutShort) faults.push({ code: 'truncated', message: 'The document ends before the feed does; its last item may be incomplete.' })
  if (tidy.capped) faults.push({ code: 'truncated', message: 'The feed has more items than the cap; the rest was left out.' })
  return faults
}

/** RSS's own link is the site's; Atom links say what they are, and in RSS come along under their own namespace. */
function hrefOf(feed: XmlElements, relation: 'self' | 'alternate'): string | undefined {
  const links = [...feed.all('link'), ...feed.all('atom.link')]
  return links
    .filter((node) => (node.attributes['rel']?.trim().toLowerCase() || 'alternate') === relation)
    .map((node) => node.attributes['href'] ?? node.text)
    .find((href) => href.trim() !== '')
}
