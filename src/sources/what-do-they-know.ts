import type { FeedCheckpoint } from './feed/feed-checkpoint.js'
import { feedSource } from './feed/feed-source.js'
import type { FeedPollOptions } from './feed/feed-source.js'
import type { ParsedFeed } from './feed/parsed-feed.js'
import type { HttpResponse } from './http/http-client.js'
import { readJson } from './http/read-json.js'
import { refusePersonTargeted } from './person-targeted.js'
import { SourceError } from './source-error.js'
import type { SourceItem } from './source-item.js'
import type { Source } from './source.js'
import { parseRequestEvent } from './what-do-they-know/request-event.js'
import { withoutSignature } from './what-do-they-know/without-signature.js'

/** Which requests. */
export type WhatDoTheyKnowScope =
  /** All requests to one authority, by the name it has in the site's addresses: `marshwick_council`. */
  | { readonly body: string }
  /** What a search finds, with the site's operators: `potholes requested_from:marshwick_council`. */
  | { readonly search: string }

/** Options of {@link whatDoTheyKnow}. */
export type WhatDoTheyKnowOptions = WhatDoTheyKnowScope & FeedPollOptions & {
  /**
   * Any site that runs Alaveteli.
   * @defaultValue `https://www.whatdotheyknow.com`
   */
  readonly site?: string | undefined
  /**
   * What to ask for. Atom says less: it names neither the state nor the request an event belongs to.
   * @defaultValue `json`
   */
  readonly format?: 'json' | 'atom' | undefined
}

/**
 * Listens to freedom of information requests and their answers on WhatDoTheyKnow, or on any site that runs Alaveteli.
 *
 * The site shows the 25 latest events, without pages; more than that between two polls is a `window-overrun`. Every
 * event is an item, its request the thread, the authority the venue. Whoever asks is known by a number only: names and
 * what people tell of themselves, which the site publishes, are taken out here already.
 *
 * @throws SourceError `bad-configuration`, `person-targeted`; reading rejects as {@link feed}'s does.
 *
 * @example
 * whatDoTheyKnow({ body: 'marshwick_council' })
 */
export function whatDoTheyKnow(options: WhatDoTheyKnowOptions): Source<FeedCheckpoint> {
  const { site: given = 'https://www.whatdotheyknow.com', format = 'json' } = options
  const query = 'body' in options ? options.body.trim() : options.search.trim()
  if (query === '' || !URL.canParse(given)) throw new SourceError('bad-configuration', 'WhatDoTheyKnow needs an authority or a search, and a site with an address.')
  if ('search' in options) refusePersonTargeted(query)
  const site = new URL(given).origin
  const url = `${site}/feed/${'body' in options ? 'body' : 'search'}/${encodeURIComponent(query)}${format === 'json' ? '.json' : ''}`
  const definition = { id: `whatdotheyknow:${url}`, url, version: '1', query: () => query, conditional: true }
  return feedSource(format === 'json' ? { ...definition, parse: (response) => eventsIn(response, site) } : { ...definition, itemKind: 'request', adapt: (item) => namelessEntry(item, site) }, options)
}

function eventsIn(response: HttpResponse, site: string): ParsedFeed {
  const events = readJson(response)
  if (!Array.isArray(events)) throw new SourceError('not-a-feed', 'The answer is not a list of events.', { status: response.status })
  const readings = (events as readonly unknown[]).map((event, index) => parseRequestEvent(event, site, index))
  return {
    format: 'json-feed',
    items: readings.map(({ item }) => item).filter((item) => item !== undefined),
    faults: readings.flatMap(({ faults }) => faults),
  }
}

/** An entry of the Atom feed, under the number the event has in JSON. */
function namelessEntry({ nativeId, author, title, html, text, ...rest }: SourceItem, site: string): SourceItem {
  const names = [author?.displayName, author?.handle].filter((name) => name !== undefined)
  const words = withoutSignature((html ?? text ?? '').replace(/<br\s*\/?>|<\/(?:p|div|h\d|li)>/gi, ' ').replace(/<\/?[a-z][^<>]*>/gi, ''), names)
  const heading = withoutSignature(title ?? '', names)
  const thread = /\/request\/([^/?#]+)/.exec(rest.url ?? '')?.[1]
  return {
    ...rest,
    nativeId: /InfoRequestEvent\/(\d+)$/.exec(nativeId)?.[1] ?? nativeId,
    ...(heading !== undefined && { title: heading }),
    ...(words !== undefined && { text: words }),
    venue: { nativeId: site, name: new URL(site).hostname.replace(/^www\./, ''), kind: 'other', url: `${site}/` },
    ...(thread !== undefined && { thread }),
  }
}
