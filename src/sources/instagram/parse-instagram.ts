import { cursorAfter } from '../graph/graph-api.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** Whose account it is. */
export interface InstagramContext {
  readonly venue: SourceItem['venue']
  /** The declared account's handle. */
  readonly handle: string
}

/** Reads one picture or film by its caption; never throws. One without a caption says nothing. */
export function parseInstagramMedia(raw: unknown, { venue, handle }: InstagramContext, index?: number): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return { faults: [bad('A picture has no id in it.', index)] }
  const text = textOf(raw['caption'])
  if (text === undefined) return { faults: [bad('A picture without a caption says nothing.', index)] }
  const url = textOf(raw['permalink'])
  return {
    faults: dateFault(raw, index),
    item: {
      nativeId: id,
      kind: 'post',
      venue,
      thread: id,
      text,
      author: { handle: textOf(raw['username']) ?? handle },
      ...(url !== undefined && { url }),
      ...dated(raw),
      ...counted({ likes: raw['like_count'], replies: raw['comments_count'] }),
    },
  }
}

/** Reads one comment and the replies that came with it; never throws. `media` is the picture it was asked for under. */
export function parseInstagramComment(raw: unknown, { venue }: Pick<InstagramContext, 'venue'>, media?: string, index?: number): { readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[]; readonly rest?: { readonly comment: string; readonly after: string } } {
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return { items: [], faults: [bad('A comment has no id in it.', index)] }
  const replies = isRecord(raw['replies']) ? raw['replies'] : {}
  const inline = (Array.isArray(replies['data']) ? replies['data'] as readonly unknown[] : []).map((reply) => parseInstagramComment(isRecord(reply) ? { parent_id: id, ...reply } : reply, { venue }, media))
  const after = cursorAfter(replies['paging'])
  const own = oneComment(raw, id, venue, media, index)
  return {
    items: [...(own.item === undefined ? [] : [own.item]), ...inline.flatMap(({ items }) => items)],
    faults: [...own.faults, ...inline.flatMap(({ faults }) => faults)],
    ...(after !== undefined && { rest: { comment: id, after } }),
  }
}

function oneComment(raw: WireRecord, id: string, venue: SourceItem['venue'], media: string | undefined, index: number | undefined): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  if (raw['hidden'] === true) return { faults: [{ code: 'closed', message: 'A comment that is hidden was left out.', ...(index !== undefined && { index }) }] }
  const text = textOf(raw['text'])
  if (text === undefined) return { faults: [bad('A comment says nothing.', index)] }
  const thread = media ?? (isRecord(raw['media']) ? idOf(raw['media']['id']) : undefined)
  const replyTo = idOf(raw['parent_id']) ?? thread
  const handle = textOf(raw['username'])
  return {
    faults: dateFault(raw, index),
    item: {
      nativeId: id,
      kind: 'comment',
      venue,
      text,
      ...(thread !== undefined && { thread }),
      ...(replyTo !== undefined && replyTo !== id && { replyTo }),
      ...(handle !== undefined && { author: { handle } }),
      ...dated(raw),
      ...counted({ likes: raw['like_count'] }),
    },
  }
}

function dated(raw: WireRecord): Pick<SourceItem, 'publishedAt'> {
  const publishedAt = instantOf(raw['timestamp'])
  return publishedAt === undefined ? {} : { publishedAt }
}

function dateFault(raw: WireRecord, index: number | undefined): SourceFault[] {
  return instantOf(raw['timestamp']) === undefined ? [{ code: 'bad-date', message: 'timestamp could not be read.', ...(index !== undefined && { index }) }] : []
}

function counted(counts: WireRecord): Pick<SourceItem, 'metrics'> {
  const metrics = Object.fromEntries(Object.entries(counts).flatMap(([name, value]) => numberOf(value) === undefined ? [] : [[name, numberOf(value) ?? 0]]))
  return Object.keys(metrics).length === 0 ? {} : { metrics }
}

function bad(message: string, index: number | undefined): SourceFault {
  return { code: 'bad-item', message, ...(index !== undefined && { index }) }
}
