import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { isRecord, numberOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'
import { atUriOf, postCollection, writeAtUri } from './at-uri.js'
import type { AtUri } from './at-uri.js'
import { bareHandle } from './declared-accounts.js'
import type { AccountsByDid } from './declared-accounts.js'
import { readEmbeds } from './embeds.js'
import { labelsOf } from './labels.js'
import { escapeHtml, readRichText } from './rich-text.js'
import { venueOf } from './venue.js'

/** What a post itself does not say. */
export interface BlueskyPostContext {
  /** The declared accounts among those who write and are written to, by DID. @defaultValue none */
  readonly accounts?: AccountsByDid | undefined
  /** Its place in the answer, for faults. */
  readonly index?: number | undefined
}

/** A post as an item; or why there is none: skipped on purpose, or a fault. */
export interface BlueskyPostReading {
  readonly item?: SourceItem | undefined
  /** Closed to whoever asks, taken back from a quote, or not a post at all: a feed, a list, a starter pack. */
  readonly skipped?: 'blocked' | 'detached' | 'not-a-post' | undefined
  readonly faults: readonly SourceFault[]
}

/**
 * Reads one post of Bluesky: a view of it, as feeds, threads, searches and quotes give it, or a bare record with its
 * `uri`, as repositories do.
 *
 * - The native id is the post's `at://` address. Authors are their DID, which stays; the handle, which can change, is
 *   given only so that it can be taken out of the text. Declared accounts go by the handle they were declared with.
 * - Whoever is mentioned, answered or quoted is addressed. Images' descriptions follow the text; the words of quoted
 *   posts and linked pages are other people's and stay out, except the page's title where the post says nothing else.
 * - `!no-unauthenticated` on the author is an opt-out. A post that is not found, or that moderators took down, is
 *   `deleted` and without its words.
 *
 * @example
 * ```ts
 * parseBlueskyPost({ uri: 'at://did:plc:ada/app.bsky.feed.post/3k', value: { text: 'Yes' } }).item?.html // '<p>Yes</p>'
 * ```
 */
export function parseBlueskyPost(raw: unknown, { accounts = new Map(), index }: BlueskyPostContext = {}): BlueskyPostReading {
  const bad = (message: string): BlueskyPostReading => ({ faults: [{ code: 'bad-item', message, ...(index !== undefined && { index }) }] })
  if (!isRecord(raw)) return bad('A post is not an object.')
  if (raw['blocked'] === true) return { skipped: 'blocked', faults: [] }
  if (raw['detached'] === true) return { skipped: 'detached', faults: [] }
  const uri = atUriOf(raw['uri'])
  if (uri === undefined) return bad('A post has no address.')
  if (uri.collection !== postCollection) return { skipped: 'not-a-post', faults: [] }
  if (raw['notFound'] === true) return { item: { ...placeOf(uri, undefined, [], accounts), deleted: true }, faults: [] }
  const record = isRecord(raw['record']) ? raw['record'] : raw['value']
  if (!isRecord(record)) return bad('A post has no record in it.')
  const type = textOf(record['$type'])
  if (type !== undefined && type !== postCollection) return { skipped: 'not-a-post', faults: [] }

  const profile = isRecord(raw['author']) ? raw['author'] : {}
  const author = authorOf(uri.did, profile, accounts)
  const postLabels = labelsOf(raw['labels'], record['labels'])
  const authorLabels = labelsOf(profile['labels'])
  const deleted = [...postLabels, ...authorLabels].some((label) => label === '!takedown' || label === '!hide')
  const faults: SourceFault[] = []
  const publishedAt = publishedAtOf(record, raw)
  if (publishedAt === undefined || instantOf(record['createdAt']) === undefined) faults.push({ code: 'bad-date', message: 'createdAt could not be read.', ...(index !== undefined && { index }) })

  const nameOf = (did: string): string => nameIn(accounts, did)
  const rich = readRichText(typeof record['text'] === 'string' ? record['text'].trim() : '', record['facets'], nameOf)
  const embeds = readEmbeds(record['embed'])
  const tags = [...new Set([...rich.tags, ...statedTags(record['tags'])])]
  const place = placeOf(uri, record, tags, accounts)
  if (deleted) return { item: { ...place, ...(publishedAt !== undefined && { publishedAt }), author, deleted }, faults }

  const paragraphs = [rich.html, ...embeds.alts.map(escapeHtml)].filter((paragraph) => paragraph !== '')
  const quoted = embeds.quoted?.collection === postCollection ? embeds.quoted : undefined
  const addressed = [...new Set([...rich.mentioned, parentOf(record)?.did, quoted?.did])].filter((did) => did !== undefined && did !== uri.did).map((did) => nameOf(String(did)))
  const links = [...new Set([...rich.links, ...embeds.links, ...(quoted === undefined ? [] : [postUrl(quoted, accounts)])])]
  const metrics = metricsOf(raw)
  const language = languageOf(record['langs'])

  return {
    faults,
    item: {
      ...place,
      ...(paragraphs.length === 0 && embeds.cardTitle !== undefined && { title: embeds.cardTitle }),
      // A picture without a word is an answer too: an empty paragraph keeps who spoke to whom.
      html: paragraphs.length === 0 ? '<p></p>' : paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
      ...(publishedAt !== undefined && { publishedAt }),
      author,
      ...(addressed.length > 0 && { addressed }),
      ...(links.length > 0 && { links }),
      ...(tags.length > 0 && { tags }),
      ...(Object.keys(metrics).length > 0 && { metrics }),
      ...(language !== undefined && { language }),
    },
  }
}

/** When a post counts as published: its author's date, or the earlier one it was seen at. A clock may be wrong, or lie. */
function publishedAtOf(record: WireRecord, view: WireRecord): string | undefined {
  const created = instantOf(record['createdAt'])
  const indexed = instantOf(view['indexedAt'])
  if (created === undefined || indexed === undefined) return created ?? indexed
  return Date.parse(created) < Date.parse(indexed) ? created : indexed
}

/** Who, where and in which conversation: what is known of a post whose words are gone, too. */
function placeOf(uri: AtUri, record: WireRecord | undefined, tags: readonly string[], accounts: AccountsByDid): Pick<SourceItem, 'nativeId' | 'kind' | 'url' | 'venue' | 'replyTo' | 'thread'> {
  const nativeId = writeAtUri(uri)
  const parent = record === undefined ? undefined : parentOf(record)
  const root = record === undefined ? undefined : rootOf(record) ?? parent
  const replyTo = parent === undefined ? undefined : writeAtUri(parent)
  return {
    nativeId,
    kind: 'post',
    url: postUrl(uri, accounts),
    venue: venueOf((root ?? uri).did, tags, accounts),
    ...(replyTo !== undefined && replyTo !== nativeId && { replyTo }),
    ...(root !== undefined && { thread: writeAtUri(root) }),
  }
}

function authorOf(did: string, profile: WireRecord, accounts: AccountsByDid): NonNullable<SourceItem['author']> {
  const handle = nameIn(accounts, did)
  const written = textOf(profile['handle'])
  const displayName = textOf(profile['displayName'])
  const labels = labelsOf(profile['labels'])
  return {
    handle,
    ...(written !== undefined && written !== 'handle.invalid' && written.toLowerCase() !== handle.toLowerCase() && { alsoKnownAs: [written] }),
    ...(displayName !== undefined && displayName !== written && { displayName }),
    ...(labels.has('!no-unauthenticated') && !accounts.has(did) && { optedOut: true }),
    ...(labels.has('bot') && { bot: true }),
  }
}

/** What an account is called here: the handle it was declared with, or its DID. */
function nameIn(accounts: AccountsByDid, did: string): string {
  const account = accounts.get(did)
  return account === undefined ? did : bareHandle(account)
}

function postUrl({ did, rkey }: AtUri, accounts: AccountsByDid): string {
  return `https://bsky.app/profile/${nameIn(accounts, did)}/post/${rkey}`
}

function parentOf(record: WireRecord): AtUri | undefined {
  return replyRef(record, 'parent')
}

function rootOf(record: WireRecord): AtUri | undefined {
  return replyRef(record, 'root')
}

function replyRef(record: WireRecord, which: 'parent' | 'root'): AtUri | undefined {
  const { reply } = record
  const ref = isRecord(reply) ? reply[which] : undefined
  return isRecord(ref) ? atUriOf(ref['uri']) : undefined
}

function statedTags(raw: unknown): string[] {
  if (!Array.isArray(raw)) return []
  return (raw as readonly unknown[]).flatMap((tag) => textOf(tag)?.replace(/^[#＃]+/, '') ?? []).filter((tag) => tag !== '')
}

// Two languages stated say that it may be either.
function languageOf(raw: unknown): string | undefined {
  if (!Array.isArray(raw) || raw.length !== 1) return undefined
  const language = textOf(raw[0])
  return language !== undefined && language.length >= 2 ? language : undefined
}

function metricsOf(view: WireRecord): Record<string, number> {
  const counts = { likes: view['likeCount'], reposts: view['repostCount'], replies: view['replyCount'], quotes: view['quoteCount'] }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, numberOf(count)] as const).filter((entry): entry is [string, number] => entry[1] !== undefined))
}
