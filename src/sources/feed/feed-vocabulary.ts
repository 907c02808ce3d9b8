/** What the tidier does with an element: `leaf` keeps its content, `through` only what is inside it, the others keep both. */
export type Role = 'leaf' | 'through' | 'item' | 'author' | 'source'

/** Where an element stands. Atom's feed and RSS's channel are one context. */
export type Context = 'feed' | 'item' | 'author' | 'source'

/** Namespaces by the end of their address, without case, scheme or trailing mark, and the prefix this library calls them by. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'purl.org/syndication/thread/1.0': 'thr',
  'www.georss.org/georss': 'georss',
  'www.georss.org/georss/10': 'georss',
  'www.w3.org/2003/01/geo/wgs84_pos': 'geo',
  'www.opengis.net/gml': 'gml',
  'search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'www.w3.org/1999/xhtml': 'xhtml',
}

/** The prefix this library uses for a namespace; `undefined` for one it knows nothing of. */
export function prefixOf(namespace: string): string | undefined {
  const bare = namespace.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/[#/]+$/, '')
  return Object.hasOwn(NAMESPACES, bare) ? NAMESPACES[bare] : undefined
}

const LEAVES: Readonly<Record<Context, ReadonlySet<string>>> = {
  feed: new Set([
    'title', 'link', 'description', 'tagline', 'subtitle', 'id', 'language', 'dc:language', 'generator', 'ttl', 'updated', 'modified',
    'pubdate', 'lastbuilddate', 'dc:date', 'dc:title', 'dc:description', 'sy:updateperiod', 'sy:updatefrequency', 'atom:link', 'atom:id',
  ]),
  item: new Set([
    'title', 'link', 'description', 'pubdate', 'guid', 'id', 'category', 'comments', 'enclosure', 'content', 'summary', 'published',
    'updated', 'issued', 'created', 'modified', 'content:encoded', 'dc:creator', 'dc:date', 'dc:subject', 'dc:identifier', 'dc:language',
    'dc:title', 'dc:description', 'dcterms:modified', 'dcterms:created', 'dcterms:issued', 'dcterms:creator', 'slash:comments', 'thr:total', 'thr:in-reply-to',
    'georss:point', 'geo:lat', 'geo:long', 'geo:lon', 'gml:pos', 'gml:coordinates', 'media:description', 'media:title', 'media:statistics',
    'itunes:summary', 'itunes:author', 'feedburner:origlink', 'xhtml:body', 'xhtml:div', 'body', 'atom:link', 'atom:updated',
    'atom:published', 'atom:id', 'atom:summary', 'atom:content', 'language',
  ]),
  author: new Set(['name', 'email', 'uri', 'url', 'homepage', 'atom:name', 'atom:email', 'atom:uri']),
  source: new Set(['title', 'id', 'link']),
}

const THROUGH: Readonly<Record<Context, ReadonlySet<string>>> = {
  feed: new Set(['channel', 'rdf:rdf', 'rss']),
  item: new Set(['media:group', 'media:content', 'media:community', 'georss:where', 'gml:point', 'geo:point']),
  author: new Set(),
  source: new Set(),
}

/** What to do with an element by its canonical name; `undefined` leaves it and everything in it out. */
export function roleOf(context: Context, name: string): Role | undefined {
  if (LEAVES[context].has(name)) return 'leaf'
  if (THROUGH[context].has(name)) return 'through'
  if (context === 'feed' && (name === 'item' || name === 'entry')) return 'item'
  if (context !== 'author' && (name === 'author' || name === 'atom:author')) return 'author'
  if (context === 'item' && (name === 'source' || name === 'atom:source')) return 'source'
  return undefined
}

/** Attributes worth keeping, by lower-case name, with the name they are kept under. */
export const ATTRIBUTES: Readonly<Record<string, string>> = {
  type: 'type', mode: 'mode', href: 'href', rel: 'rel', src: 'src', url: 'url', ispermalink: 'isPermaLink', domain: 'domain', term: 'term',
  label: 'label', ref: 'ref', views: 'views', 'rdf:about': 'about', 'rdf:resource': 'resource', about: 'about', resource: 'resource',
}

/** A canonical name without its colon, which rss-parser and readers of code both mistake for a namespace. */
export function writtenName(name: string): string {
  return name.replace(':', '.')
}
