import { decodeReferences } from '../feed/html-entities.js'
import { readAttributes, readTag } from '../feed/read-tag.js'
import { webAddress } from '../feed/feed-url.js'

/** What matters of a page: its links, and its first `h-entry` where it has one (microformats2). */
export interface PageReading {
  /** Absolute addresses of links, images and media, with their fragments cut off. */
  readonly links: ReadonlySet<string>
  readonly title: string | undefined
  readonly language: string | undefined
  /** A robots tag asks not to index it. */
  readonly noIndex: boolean
  readonly entry: EntryReading | undefined
  /** The block of text around the first wanted link, as HTML. */
  readonly around: string | undefined
}

/** A page's `h-entry`. Pictures of people are not read. */
interface EntryReading {
  readonly name: string | undefined
  readonly content: string | undefined
  readonly published: string | undefined
  readonly author: { readonly name: string | undefined; readonly url: string | undefined } | undefined
  readonly inReplyTo: readonly string[]
  /** Addresses it likes, bookmarks or repeats. */
  readonly approves: readonly string[]
}

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const silent = new Set(['script', 'style', 'template', 'noscript'])
const blocks = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'dd', 'div', 'dl', 'dt', 'figcaption', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'table', 'td', 'th', 'tr', 'ul'])
const linking = ['href', 'src', 'cite', 'data'] as const
const longestAround = 4000
const longestName = 2000
// A page with more open elements than this at once is no page people read.
const deepest = 512

interface Open {
  readonly tag: string
  readonly classes: readonly string[]
  readonly from: number
}

/** Runs through a page once, in time linear in its length. */
export function readPage(html: string, address: string, isWanted: (link: string) => boolean): PageReading {
  const links = new Set<string>()
  const open: Open[] = []
  let base = address
  let language: string | undefined
  let title: string | undefined
  let noIndex = false
  let entryDepth: number | undefined
  let entryOver = false
  let cardDepth: number | undefined
  let blockFrom = 0
  let wantedFrom: number | undefined
  let around: string | undefined
  const entry = { name: undefined as string | undefined, content: undefined as string | undefined, published: undefined as string | undefined, inReplyTo: [] as string[], approves: [] as string[] }
  const author = { name: undefined as string | undefined, url: undefined as string | undefined }

  const inEntry = (): boolean => entryDepth !== undefined && !entryOver
  const boundary = (at: number, next: number): void => {
    if (wantedFrom !== undefined && around === undefined) around = html.slice(Math.max(wantedFrom, at - longestAround), at).trim()
    blockFrom = next
  }
  const closed = ({ tag, classes, from }: Open, at: number): void => {
    if (tag === 'title') title ??= plain(html.slice(from, Math.min(at, from + longestName)))
    if (!inEntry()) return
    if (classes.includes('e-content')) entry.content ??= html.slice(from, at).trim() || undefined
    if (!classes.includes('p-name') || classes.includes('e-content')) return
    if (cardDepth !== undefined) author.name ??= plain(html.slice(from, Math.min(at, from + longestName)))
    else entry.name ??= plain(html.slice(from, Math.min(at, from + longestName)))
  }
  const pop = (at: number): void => {
    const element = open.pop()
    if (element === undefined) return
    if (cardDepth !== undefined && open.length + 1 === cardDepth) {
      author.name ??= plain(html.slice(element.from, Math.min(at, element.from + longestName)))
      closed(element, at)
      cardDepth = undefined
    } else {
      closed(element, at)
    }
    if (entryDepth !== undefined && open.length < entryDepth) entryOver = true
  }

  for (let at = html.indexOf('<'); at >= 0;) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      at = end < 0 ? -1 : html.indexOf('<', end + 3)
      continue
    }
    const tag = readTag(html, at)
    if (tag === undefined) {
      at = html.indexOf('<', at + 1)
      continue
    }
    const name = tag.name.toLowerCase()
    let next = tag.end
    if (tag.kind === 'close') {
      if (blocks.has(name)) boundary(at, next)
      const depth = open.findLastIndex((element) => element.tag === name)
      if (depth >= 0) while (open.length > depth) pop(at)
    } else {
      if (blocks.has(name)) boundary(at, next)
      const attributes = readAttributes(tag.attributes)
      const value = (key: string): string | undefined => {
        const raw = attributes.get(key)
        return raw === undefined ? undefined : decodeReferences(raw).trim()
      }
      const classes = value('class')?.split(/\s+/) ?? []
      if (name === 'base' && base === address) base = webAddress(value('href'), address) ?? address
      if (name === 'html') language ??= value('lang')
      if (name === 'meta' && /^(?:robots|googlebot)$/i.test(value('name') ?? '') && /\bno(?:index|ne)\b/i.test(value('content') ?? '')) noIndex = true
      if (entryDepth === undefined && classes.includes('h-entry')) entryDepth = open.length + 1
      else if (inEntry() && cardDepth === undefined && classes.some((each) => each === 'p-author' || each === 'h-card')) cardDepth = open.length + 1
      const href = webAddress(value('href'), base)
      if (inEntry()) {
        if (classes.includes('dt-published')) entry.published ??= value('datetime') ?? value('title')
        if (href !== undefined && classes.includes('u-in-reply-to')) entry.inReplyTo.push(withoutFragment(href))
        if (href !== undefined && classes.some((each) => /^u-(?:like|repost|bookmark)-of$/.test(each))) entry.approves.push(withoutFragment(href))
        if (href !== undefined && cardDepth !== undefined && (classes.includes('u-url') || cardDepth === open.length + 1)) author.url ??= href
      }
      if (name !== 'base') {
        for (const key of linking) {
          const link = key === 'href' ? href : webAddress(value(key), base)
          if (link === undefined) continue
          links.add(withoutFragment(link))
          if (isWanted(withoutFragment(link))) wantedFrom ??= blockFrom
        }
      }
      if (silent.has(name) && tag.kind === 'open') {
        const end = html.slice(next).search(new RegExp(`</${name}[\\s>/]`, 'i'))
        next = end < 0 ? html.length : next + end
      } else if (!voids.has(name) && tag.kind === 'open' && open.length < deepest) {
        open.push({ tag: name, classes, from: tag.end })
      } else if (cardDepth === open.length + 1) {
        cardDepth = undefined
      }
    }
    at = html.indexOf('<', next)
  }
  while (open.length > 0) pop(html.length)
  boundary(html.length, html.length)
  const hasAuthor = author.name !== undefined || author.url !== undefined
  return { links, title, language, noIndex, around, entry: entryDepth === undefined ? undefined : { ...entry, author: hasAuthor ? author : undefined } }
}

/** An address as links are compared: where on the page it points is no matter. */
export function withoutFragment(address: string): string {
  const hash = address.indexOf('#')
  return hash < 0 ? address : address.slice(0, hash)
}

function plain(html: string): string | undefined {
  const text = decodeReferences(html.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text.slice(0, 500)
}
