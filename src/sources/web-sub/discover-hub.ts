import { decodeReferences } from '../feed/html-entities.js'
import { webAddress } from '../feed/feed-url.js'
import { readAttributes, readTag } from '../feed/read-tag.js'
import { decodeBody } from '../http/charset.js'
import type { HttpResponse } from '../http/http-client.js'
import { isRecord, textOf } from '../wire/values.js'
import { linksOf } from './link-header.js'

/** A hub that pushes a feed, and the address the hub knows the feed by. */
export interface Hub {
  readonly hub: string
  readonly topic: string
}

// Feeds say it at their head.
const headLength = 64 * 1024

/** The hub a feed announces: in its headers, else in its document. `undefined` where it announces none. */
export function discoverHub(response: HttpResponse): Hub | undefined {
  const header = response.headers.get('link')
  const inDocument = response.body.byteLength === 0 ? {} : announced(decodeBody(response.body, response.headers.get('content-type') ?? undefined))
  const hub = webAddress(linksOf(header, 'hub')[0] ?? inDocument.hub, response.url)
  const topic = webAddress(linksOf(header, 'self')[0] ?? inDocument.self, response.url) ?? response.url
  return hub === undefined ? undefined : { hub, topic }
}

function announced(document: string): { readonly hub?: string | undefined; readonly self?: string | undefined } {
  return /^\s*\{/.test(document) ? announcedInJson(document) : announcedInXml(document.slice(0, headLength))
}

function announcedInXml(head: string): { readonly hub?: string | undefined; readonly self?: string | undefined } {
  const found = new Map<string, string>()
  for (let at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
    const tag = readTag(head, at)
    if (tag === undefined || !/^(?:[a-z][\w-]*:)?link$/i.test(tag.name)) continue
    const attributes = readAttributes(tag.attributes)
    const href = attributes.get('href')
    for (const relation of (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)) {
      if (href !== undefined && !found.has(relation)) found.set(relation, decodeReferences(href).trim())
    }
  }
  return { hub: found.get('hub'), self: found.get('self') }
}

/** JSON Feed: `hubs` and `feed_url`. */
function announcedInJson(document: string): { readonly hub?: string | undefined; readonly self?: string | undefined } {
  try {
    const feed: unknown = JSON.parse(document)
    if (!isRecord(feed)) return {}
    const hubs = Array.isArray(feed['hubs']) ? feed['hubs'] as readonly unknown[] : []
    const hub = hubs.map((each) => isRecord(each) && /^websub$/i.test(textOf(each['type']) ?? '') ? textOf(each['url']) : undefined).find((url) => url !== undefined)
    return { hub, self: textOf(feed['feed_url']) }
  } catch {
    return {}
  }
}
