import type { ItemKind, SourceItem } from '../source-item.js'
import { authorOf } from './feed-author.js'
import { parseFeedDate } from './feed-date.js'
import type { FeedDate } from './feed-date.js'
import { feedPoint } from './feed-point.js'
import { baseWithin, webAddress } from './feed-url.js'
import type { Base } from './feed-url.js'
import { itemAddress, otherLinks } from './item-links.js'
import type { DraftItem } from './item-identity.js'
import { bodyOf, plainTitle, titleText } from './text-construct.js'
import type { Body } from './text-construct.js'
import type { XmlElements } from './xml-node.js'

/** What an item takes from the feed around it. */
export interface FeedSurroundings {
  readonly format: 'atom' | 'rss' | 'rdf'
  readonly base: Base
  readonly kind: ItemKind
  readonly venue: SourceItem['venue']
  readonly language: string | undefined
  readonly author: SourceItem['author']
}

/** Where a body may stand, the fullest first. */
const BODIES = [
  'content.encoded', 'content', 'xhtml.body', 'xhtml.div', 'body', 'description', 'atom.content', 'summary', 'atom.summary', 'itunes.summary', 'dc.description',
  'media.description',
]

/** One `<item>` or `<entry>` as a draft: everything but its final id. */
export function itemFromXml(item: XmlElements, feed: FeedSurroundings): DraftItem {
  const { format } = feed
  const base = baseWithin(item.attributes['base'], feed.base)
  const url = itemAddress(item, format, base)
  const published = dateOf(item, ['pubdate', 'published', 'atom.published', 'issued', 'dcterms.issued', 'dc.date', 'created', 'dcterms.created'])
  const updated = dateOf(item, ['updated', 'modified', 'atom.updated', 'dcterms.modified'])
  const publishedAt = published.date ?? updated.date
  const updatedAt = updated.date?.iso === publishedAt?.iso ? undefined : updated.date?.iso
  const title = plainTitle(item.first('title') ?? item.first('dc.title', 'media.title'), format)
  // Links in a body are meant from the item's own page, unless the feed says otherwise with xml:base.
  const body = firstBody(item, format, item.attributes['base'] === undefined ? (url ?? base) : base)
  const author = authorOf(item) ?? feed.author
  const links = otherLinks(item, base).filter((link) => link !== url)
  const tags = tagsOf(item)
  const point = feedPoint(item)
  const metrics = metricsOf(item)
  const replyTo = item.first('thr.in-reply-to')?.attributes['ref']?.trim()
  const language = item.attributes['lang']?.trim() || item.text('dc.language', 'language') || feed.language
  return {
    ownId: item.text('guid', 'id', 'atom.id') ?? (item.attributes['about']?.trim() || undefined) ?? item.text('dc.identifier'),
    badDate: published.bad || updated.bad,
    item: {
      kind: replyTo === undefined ? feed.kind : 'comment',
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...body,
      ...(publishedAt !== undefined && { publishedAt: publishedAt.iso, datePrecision: publishedAt.precision }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(author !== undefined && { author }),
      venue: venueOf(item, base, feed.venue),
      ...(replyTo !== undefined && replyTo !== '' && { replyTo }),
      ...(links.length > 0 && { links }),
      ...(tags.length > 0 && { tags }),
      ...(point !== undefined && { point }),
      ...(metrics !== undefined && { metrics }),
      ...(language !== undefined && language.length >= 2 && { language }),
    },
  }
}

function firstBody(item: XmlElements, format: 'atom' | 'rss' | 'rdf', base: Base): Body {
  for (const name of BODIES) {
    for (const node of item.all(name)) {
      const body = bodyOf(node, name.startsWith('atom.') ? 'atom' : format, baseWithin(node.attributes['base'], base))
      if (body !== undefined) return body
    }
  }
  return {}
}

/** The first of these elements that can be read as a date, and whether any of them could not. */
function dateOf(item: XmlElements, names: readonly string[]): { readonly date: FeedDate | undefined; readonly bad: boolean } {
  let bad = false
  for (const name of names) {
    const text = item.text(name)
    if (text === undefined) continue
    const date = parseFeedDate(text)
    if (date !== undefined) return { date, bad }
    bad = true
  }
  return { date: undefined, bad }
}

/** Categories as words: Atom's label before its term, Dublin Core's subjects one by one, addresses left out. */
function tagsOf(item: XmlElements): string[] {
  const words = [
    ...item.all('category').map((node) => node.attributes['label'] ?? node.attributes['term'] ?? node.text),
    ...item.all('dc.subject').flatMap((node) => node.text.split(/[,;]/)),
  ]
  const seen = new Map<string, string>()
  for (const word of words) {
    const tag = titleText(word)
    if (tag !== undefined && !/^https?:/i.test(tag) && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag)
  }
  return [...seen.values()]
}

function metricsOf(item: XmlElements): Record<string, number> | undefined {
  const replies = count(item.text('slash.comments', 'thr.total'))
  const views = count(item.first('media.statistics')?.attributes['views'])
  if (replies === undefined && views === undefined) return undefined
  return { ...(replies !== undefined && { replies }), ...(views !== undefined && { views }) }
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined
}

/** An item that was republished names where it comes from; that is its venue. */
function venueOf(item: XmlElements, base: Base, feed: SourceItem['venue']): SourceItem['venue'] {
  const source = item.first('source')
  if (source === undefined) return feed
  const name = titleText(source.text) ?? plainTitle(source.children('title')[0], 'atom')
  const link = source.children('link').map((node) => node.attributes['href'] ?? node.text).find((href) => href.trim() !== '')
  const url = webAddress(source.attributes['url'] ?? link, base)
  const nativeId = (source.children('id')[0]?.text.trim() || undefined) ?? url
  if (name === undefined || nativeId === undefined) return feed
  return { nativeId, name, kind: feed.kind, ...(url !== undefined && { url }) }
}
