import type { SourceFault } from '../source-fault.js'
import type { ItemKind, SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { withoutSignature } from './without-signature.js'

const KINDS: ReadonlyMap<string, ItemKind> = new Map([['sent', 'request'], ['resent', 'request'], ['followup_sent', 'request'], ['followup_resent', 'request'], ['response', 'response'], ['comment', 'comment']])

/** What one event of a request came to: an item, nothing because nobody said anything, or a fault. */
export interface RequestEventReading {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * One event of Alaveteli's JSON as an item.
 *
 * `user` is read for its number and, to take them out of the words, for its names; `about_me`, `ban_text` and whatever
 * else is told of a person are not read. What an authority answers is the authority's.
 *
 * @param site - the site's origin.
 * @param index - its place in the answer, for faults.
 */
export function parseRequestEvent(raw: unknown, site: string, index: number): RequestEventReading {
  const request = isRecord(raw) && isRecord(raw['info_request']) ? raw['info_request'] : undefined
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || request === undefined || id === undefined) return { faults: [{ code: 'bad-item', message: 'An entry is not an event of a request.', index }] }
  const kind = KINDS.get(textOf(raw['event_type']) ?? '')
  // Somebody changed the state of a request, or moved it: nothing was said.
  if (kind === undefined) return { faults: [] }

  const urlTitle = textOf(request['url_title'])
  const user = isRecord(raw['user']) ? raw['user'] : undefined
  const names = [textOf(user?.['name']), textOf(user?.['url_name'])].filter((name) => name !== undefined)
  const title = withoutSignature(textOf(request['title']) ?? '', names)
  const text = withoutSignature(textOf(raw['snippet']) ?? '', names)
  if (title === undefined && text === undefined) return { faults: [{ code: 'bad-item', message: 'An event of a request says nothing.', index }] }
  const publishedAt = instantOf(raw['created_at'])
  const thread = idOf(request['id']) ?? urlTitle
  const author = authorOf(kind, raw, user)
  const status = textOf(raw['calculated_state']) ?? textOf(raw['described_state'])
  const tags = tagsOf(request['tags'])
  return {
    faults: publishedAt === undefined ? [{ code: 'bad-date', message: 'created_at could not be read.', index }] : [],
    item: {
      nativeId: id,
      kind,
      ...(urlTitle !== undefined && { url: `${site}/request/${encodeURIComponent(urlTitle)}${anchorOf(raw)}` }),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(author !== undefined && { author }),
      venue: venueOf(raw['public_body'], site),
      ...(thread !== undefined && { thread }),
      ...(tags.length > 0 && { tags }),
      ...(status !== undefined && { status }),
    },
  }
}

/** An authority by the name it has in addresses, a person by their number: names stay behind. */
function authorOf(kind: ItemKind, raw: WireRecord, user: WireRecord | undefined): SourceItem['author'] {
  if (kind === 'response') {
    const body = isRecord(raw['public_body']) ? textOf(raw['public_body']['url_name']) : undefined
    return body === undefined ? undefined : { handle: `body:${body}` }
  }
  // Who comments is not told: `user` is whoever made the request.
  const id = kind === 'comment' ? undefined : idOf(user?.['id'])
  return id === undefined ? undefined : { handle: `user:${id}` }
}

function venueOf(raw: unknown, site: string): SourceItem['venue'] {
  const urlName = isRecord(raw) ? textOf(raw['url_name']) : undefined
  if (!isRecord(raw) || urlName === undefined) return { nativeId: site, name: new URL(site).hostname.replace(/^www\./, ''), kind: 'other', url: `${site}/` }
  return { nativeId: `body/${urlName}`, name: textOf(raw['name']) ?? urlName, kind: 'other', url: `${site}/body/${encodeURIComponent(urlName)}` }
}

function anchorOf(raw: WireRecord): string {
  for (const [key, name] of [['incoming_message_id', 'incoming'], ['outgoing_message_id', 'outgoing'], ['comment_id', 'comment']] as const) {
    const id = idOf(raw[key])
    if (id !== undefined) return `#${name}-${id}`
  }
  return ''
}

// Alaveteli's tags are pairs of a name and a value, or of a name and null.
function tagsOf(raw: unknown): string[] {
  if (!Array.isArray(raw)) return []
  const names = (raw as readonly unknown[]).map((tag) => textOf(Array.isArray(tag) ? (tag as readonly unknown[])[0] : tag))
  return [...new Set(names.filter((name) => name !== undefined))]
}
