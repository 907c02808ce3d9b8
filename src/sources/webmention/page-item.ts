import { parseFeedDate } from '../feed/feed-date.js'
import { titleText } from '../feed/text-construct.js'
import { decodeBody } from '../http/charset.js'
import type { HttpResponse } from '../http/http-client.js'
import type { SourceItem } from '../source-item.js'
import { readPage, withoutFragment } from './read-page.js'
import type { PageReading } from './read-page.js'

/** A page that was asked for, and what of it links here. */
export interface LookedAt {
  /** Wanted addresses the page links to, without fragments. */
  readonly links: readonly string[]
  /** Absent where nobody says anything: a like, a bookmark, a page that links nowhere here. */
  readonly item: SourceItem | undefined
}

/**
 * What a page that was announced says, as an item: its `h-entry` where it has one, else the block of text around the link.
 *
 * @param source - the address that was announced, which the item is known by.
 * @param isWanted - whether an address is one of those that take webmentions here.
 */
export function pageItem(response: HttpResponse, source: string, isWanted: (link: string) => boolean): LookedAt {
  const type = (response.headers.get('content-type') ?? 'text/html').toLowerCase()
  const body = decodeBody(response.body, type)
  const isHtml = /\bx?html\b/.test(type)
  const page = isHtml ? readPage(body, response.url, isWanted) : undefined
  const found = page === undefined ? linksInText(body, type) : page.links
  const links = [...new Set([...found].filter(isWanted))]
  return { links, item: links.length === 0 || approvesOnly(page, isWanted) ? undefined : itemOf(page, body, source, links, response, isWanted) }
}

function itemOf(page: PageReading | undefined, body: string, source: string, links: string[], response: HttpResponse, isWanted: (link: string) => boolean): SourceItem {
  const { origin, hostname } = new URL(source)
  const entry = page?.entry
  const replied = entry?.inReplyTo.find(isWanted)
  const title = titleText(entry === undefined ? page?.title ?? '' : entry.name ?? '')
  const html = entry?.content ?? page?.around
  const text = page === undefined && response.headers.get('content-type')?.startsWith('text/plain') === true ? body.trim().slice(0, 4000) : undefined
  const published = entry?.published === undefined ? undefined : parseFeedDate(entry.published)
  const handle = entry?.author?.url ?? entry?.author?.name
  const isOptedOut = page?.noIndex === true || /\bno(?:index|ne)\b/i.test(response.headers.get('x-robots-tag') ?? '')
  const displayName = entry?.author?.name
  return {
    nativeId: source,
    kind: replied !== undefined ? 'comment' : title === undefined ? 'post' : 'article',
    url: source,
    ...(title !== undefined && { title }),
    ...(html !== undefined && html !== '' ? { html } : text !== undefined && text !== '' && { text }),
    ...(published !== undefined && { publishedAt: published.iso, datePrecision: published.precision }),
    ...((handle !== undefined || isOptedOut) && { author: { handle: handle ?? hostname, ...(displayName !== undefined && { displayName }), ...(isOptedOut && { optedOut: true }) } }),
    venue: { nativeId: hostname, name: hostname.replace(/^www\./, ''), kind: entry === undefined ? 'other' : 'blog', url: `${origin}/` },
    // Answers to one page of the council's are one conversation.
    ...(replied !== undefined && { thread: replied }),
    links,
    ...(page?.language !== undefined && page.language.length >= 2 && { language: page.language }),
  }
}

/** A like, a bookmark, a repetition: the page says nothing of its own. */
function approvesOnly(page: PageReading | undefined, isWanted: (link: string) => boolean): boolean {
  return page?.entry !== undefined && page.entry.content === undefined && page.entry.approves.some(isWanted)
}

/** In JSON a whole value has to be the address, in plain text it has to stand there. */
function linksInText(body: string, type: string): ReadonlySet<string> {
  if (/\bjson\b/.test(type)) return linksInJson(body)
  if (!type.startsWith('text/plain')) return new Set()
  return new Set([...body.matchAll(/\bhttps?:\/\/[^\s<>"'`]+/gi)].flatMap(([url]) => [url, url.replace(/[.,;:!?)\]]+$/, '')]).map(canonical).filter((url) => url !== undefined))
}

function linksInJson(body: string): ReadonlySet<string> {
  const links = new Set<string>()
  try {
    JSON.parse(body, (_key, value: unknown) => {
      const link = typeof value === 'string' && /^https?:/i.test(value) ? canonical(value) : undefined
      if (link !== undefined) links.add(link)
      return value
    })
  } catch {
    // A page that says it is JSON and is not links to nothing.
  }
  return links
}

function canonical(url: string): string | undefined {
  return URL.canParse(url) ? withoutFragment(new URL(url).href) : undefined
}
