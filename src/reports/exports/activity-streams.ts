import type { Mention } from '../../mentions/mention.js'
import { addressOf, exportable } from './exportable.js'

/** What to serve a collection as (ActivityStreams 2.0, section 7). */
export const activityStreamsMediaType = 'application/activity+json'

/** Somebody who said something: a pseudonym, or a declared account. */
export interface ActivityActor {
  readonly type: 'Person' | 'Service' | 'Organization'
  readonly id: string
  readonly name?: string | undefined
}

/** One mention as an ActivityStreams object. */
export interface ActivityObject {
  readonly type: 'Note' | 'Article'
  readonly id: string
  readonly attributedTo?: ActivityActor | undefined
  readonly published: string
  readonly updated?: string | undefined
  readonly name?: string | undefined
  readonly content: string
  readonly mediaType: 'text/plain'
  /** BCP 47 tag → the content; ActivityStreams' way of giving its language. */
  readonly contentMap?: Readonly<Record<string, string>> | undefined
  readonly context: string
  readonly inReplyTo?: string | undefined
  readonly url?: string | undefined
  readonly location?: readonly { readonly type: 'Place'; readonly id: string; readonly name: string }[] | undefined
  readonly tag?: readonly { readonly type: 'Hashtag'; readonly name: string }[] | undefined
}

/** Mentions as an ActivityStreams 2.0 collection. */
export interface ActivityCollection {
  readonly '@context': readonly [string, { readonly Hashtag: 'as:Hashtag' }]
  readonly type: 'OrderedCollection'
  readonly summary: string
  readonly totalItems: number
  readonly orderedItems: readonly ActivityObject[]
}

/**
 * Mentions as ActivityStreams 2.0 (W3C 2017), newest first, for another system of the council's own. Residents are
 * pseudonyms without an address, what the source deleted is left out. It is author-level data: not for publication.
 */
export function activityStreams(mentions: Iterable<Mention>, { summary = 'Mentions heard' }: { readonly summary?: string | undefined } = {}): ActivityCollection {
  const orderedItems = exportable(mentions).map(objectOf)
  return { '@context': ['https://www.w3.org/ns/activitystreams', { Hashtag: 'as:Hashtag' }], type: 'OrderedCollection', summary, totalItems: orderedItems.length, orderedItems }
}

function objectOf(mention: Mention): ActivityObject {
  const { id, kind, author, publishedAt, updatedAt, title, text, language, thread, replyTo, places, tags } = mention
  const url = addressOf(mention)
  return {
    type: kind === 'article' ? 'Article' : 'Note',
    id: urn(id),
    ...(author !== undefined && { attributedTo: actorOf(author) }),
    published: publishedAt,
    ...(updatedAt !== undefined && { updated: updatedAt }),
    ...(title !== undefined && { name: title }),
    content: text,
    mediaType: 'text/plain',
    ...(language !== 'und' && { contentMap: { [language]: text } }),
    context: urn(thread),
    ...(replyTo !== undefined && { inReplyTo: urn(replyTo) }),
    ...(url !== undefined && { url }),
    ...(places.length > 0 && { location: places.map((place) => ({ type: 'Place' as const, id: urn(place.id), name: place.name })) }),
    ...(tags.length > 0 && { tag: tags.map((tag) => ({ type: 'Hashtag' as const, name: `#${tag}` })) }),
  }
}

function actorOf(author: NonNullable<Mention['author']>): ActivityActor {
  if ('account' in author) return { type: 'Organization', id: urn(author.account), name: author.account }
  return { type: author.bot === true ? 'Service' : 'Person', id: urn(author.pseudonym) }
}

function urn(id: string): string {
  return `urn:civic-cafe:${encodeURIComponent(id)}`
}
