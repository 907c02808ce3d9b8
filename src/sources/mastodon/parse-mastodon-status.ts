import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { hashtagsOf } from './hashtags.js'
import { statusAuthor } from './status-author.js'
import { statusHtml } from './status-html.js'
import { accountHandle, statusVenue } from './status-venue.js'
import type { MastodonTarget } from './status-venue.js'

/** What a status itself does not say. */
export interface StatusContext {
  /** Address of the server that was asked, without a slash at the end. */
  readonly instance: string
  readonly target: MastodonTarget
  /** Its place in the answer, for faults. */
  readonly index?: number | undefined
}

/** A status as an item; or why there is none. */
export interface StatusReading {
  readonly item?: SourceItem | undefined
  /** Its place on the timeline: a boost has one of its own. */
  readonly id?: string | undefined
  /** The number of its venue; −1 for a boost, whose own end says nothing of what was boosted. */
  readonly place: number
  /** Not said to everybody. */
  readonly skipped?: 'not-public' | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * Reads a status as Mastodon's API gives it, and servers that speak like it.
 *
 * - A boost is not the booster's words: what comes is the original, under its own id, as if it had been found itself.
 * - A content warning is the title. A quoted status is its author's words and is left out; that author is addressed.
 * - The address is the server's own for the id, which names nobody; the status's own holds its author's handle.
 */
export function parseMastodonStatus(raw: unknown, context: StatusContext): StatusReading {
  const at = context.index === undefined ? {} : { index: context.index }
  const id = isRecord(raw) ? idOf(raw['id']) : undefined
  if (!isRecord(raw) || id === undefined) return { place: -1, faults: [{ code: 'bad-item', message: 'A status has no id.', ...at }] }
  if (isRecord(raw['reblog'])) return { ...parseMastodonStatus(raw['reblog'], context), id, place: -1 }
  // Followers and those addressed see more than everybody does: a token may stand for one of them.
  const visibility = textOf(raw['visibility'])
  if (visibility !== undefined && visibility !== 'public' && visibility !== 'unlisted') return { id, place: -1, skipped: 'not-public', faults: [] }

  const title = textOf(raw['spoiler_text'])
  const html = statusHtml(raw)
  if (html === undefined && title === undefined) return { id, place: -1, faults: [{ code: 'bad-item', message: 'A status is empty.', ...at }] }

  const faults: SourceFault[] = []
  const publishedAt = instantOf(raw['created_at'])
  if (publishedAt === undefined) faults.push({ code: 'bad-date', message: 'created_at could not be read.', ...at })
  const updatedAt = instantOf(raw['edited_at'])
  const { target, instance } = context
  const { venue, place } = statusVenue(raw, target, instance)
  const author = statusAuthor(raw['account'], (handle) => 'account' in target && isSameHandle(handle, accountHandle(target.account), instance))
  const replyTo = idOf(raw['in_reply_to_id'])
  const addressed = addressedBy(raw).filter((handle) => handle !== author?.handle)
  const tags = hashtagsOf(raw)
  const metrics = metricsOf(raw)
  const language = textOf(raw['language'])?.replaceAll('_', '-')
  const card = isRecord(raw['card']) ? textOf(raw['card']['url']) : undefined

  return {
    id,
    place,
    faults,
    item: {
      nativeId: id,
      kind: 'post',
      url: `${instance}/statuses/${encodeURIComponent(id)}`,
      ...(title !== undefined && { title }),
      ...(html !== undefined && { html }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(author !== undefined && { author }),
      venue,
      ...(replyTo !== undefined && replyTo !== id && { replyTo }),
      ...(addressed.length > 0 && { addressed }),
      ...(card !== undefined && URL.canParse(card) && { links: [card] }),
      ...(tags.length > 0 && { tags }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
      ...(language !== undefined && language.length >= 2 && { language }),
    },
  }
}

/** Whom a status mentions, and whom it quotes. */
function addressedBy(status: WireRecord): string[] {
  const mentions = Array.isArray(status['mentions']) ? status['mentions'] as readonly unknown[] : []
  const quoted = isRecord(status['quote']) && isRecord(status['quote']['quoted_status']) ? status['quote']['quoted_status']['account'] : undefined
  return [...new Set([...mentions, quoted].flatMap((account) => (isRecord(account) ? textOf(account['acct']) ?? [] : [])))]
}

function metricsOf(status: WireRecord): Record<string, number> {
  const votes = isRecord(status['poll']) ? numberOf(status['poll']['voters_count']) ?? numberOf(status['poll']['votes_count']) : undefined
  const counts = { replies: numberOf(status['replies_count']), boosts: numberOf(status['reblogs_count']), likes: numberOf(status['favourites_count']), votes }
  return Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => entry[1] !== undefined))
}

// `council` on its own server is `council@server` elsewhere.
function isSameHandle(handle: string, declared: string, instance: string): boolean {
  const full = (written: string): string => (written.includes('@') ? written : `${written}@${new URL(instance).host}`).toLowerCase()
  return full(handle) === full(declared)
}
