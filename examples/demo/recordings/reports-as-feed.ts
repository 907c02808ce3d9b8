import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Recording } from './replayed.js'

interface RecordedReport {
  readonly item: { readonly category?: string; readonly description?: string; readonly guid: string; readonly link?: string; readonly point?: string; readonly pubDate?: string; readonly title?: string }
}

const reportsPerFeed = 500
const escaped = (text = ''): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/**
 * The recorded reports, put back into the wire format they came in, some hundreds a feed, so that they take the same
 * road as a live poll. Each feed begins with the last report of the one before: nothing was missed between them, and
 * the source would rightly say `window-overrun` if they shared nothing.
 */
export async function* reportsAsFeeds(path: string): AsyncGenerator<Recording> {
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity })
  let items: string[] = []
  for await (const line of lines) {
    items.push(itemOf(JSON.parse(line) as RecordedReport))
    if (items.length <= reportsPerFeed) continue
    yield feedOf(items)
    items = items.slice(-1)
  }
  if (items.length > 1) yield feedOf(items)
}

function itemOf({ item }: RecordedReport): string {
  return `<item><title>${escaped(item.title)}</title><link>${escaped(item.link)}</link><description>${escaped(item.description)}</description>` +
    `<category>${escaped(item.category)}</category><guid isPermaLink="false">${escaped(item.guid)}</guid><pubDate>${escaped(item.pubDate)}</pubDate>` +
    `${item.point === undefined ? '' : `<georss:point>${escaped(item.point)}</georss:point>`}</item>`
}

function feedOf(items: readonly string[]): Recording {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel>` +
    `<title>New local problems on FixMyStreet</title><link>https://www.fixmystreet.com/</link><description>The latest local problems reported by users</description>` +
    `${items.join('\n')}</channel></rss>`
  return { body: new TextEncoder().encode(xml), contentType: 'application/rss+xml; charset=utf-8' }
}
