import { digest } from '../core/digest.js'
import { parseUrl } from './urls/parse-url.js'

/** The two halves of a source id that identity is made of. */
export interface SourceIdentity {
  /** What comes before the first `:`, for example `discourse`. */
  readonly kind: string
  /** The URL origin of the rest where it is a URL, otherwise the rest as it stands. */
  readonly origin: string
}

/** Splits a source id (`feed:https://example.org/rss`) into kind and origin. */
export function sourceIdentity(sourceId: string): SourceIdentity {
  const colon = sourceId.indexOf(':')
  if (colon < 0) return { kind: sourceId, origin: '' }
  const rest = sourceId.slice(colon + 1)
  return { kind: sourceId.slice(0, colon), origin: urlOf(rest)?.origin ?? rest }
}

/**
 * The platform whose accounts a source carries, as `pseudonymFor` and declared accounts take it: `kind:host` where the
 * source id holds a URL or a host, otherwise the kind alone.
 *
 * @example
 * ```ts
 * platformOf('discourse:https://forum.example.org') // 'discourse:forum.example.org'
 * platformOf('bluesky')                             // 'bluesky'
 * ```
 */
export function platformOf(sourceId: string): string {
  const colon = sourceId.indexOf(':')
  if (colon < 0) return sourceId.toLowerCase()
  const kind = sourceId.slice(0, colon).toLowerCase()
  const rest = sourceId.slice(colon + 1)
  const host = urlOf(rest)?.host ?? (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/i.test(rest) ? rest.toLowerCase() : undefined)
  return host === undefined || host === '' ? kind : `${kind}:${host}`
}

/** The id of a mention: the same item seen twice, even through two sources of one kind and origin, is one mention. */
export function mentionId(sourceId: string, nativeId: string): string {
  return identify('m_', sourceId, nativeId)
}

/** The id of a conversation, from its id at the source. An item outside any conversation gives its own id. */
export function threadId(sourceId: string, nativeThread: string): string {
  return identify('t_', sourceId, nativeThread)
}

/** The id of a venue, from its id at the source. */
export function venueId(sourceId: string, nativeVenue: string): string {
  return identify('v_', sourceId, nativeVenue)
}

function identify(prefix: string, sourceId: string, nativeId: string): string {
  return prefix + identityWithin(sourceId)(nativeId)
}

/** What tells an item, a conversation or a venue of one source from all others, worked out for many of them; ids are this with a prefix. @internal */
export function identityWithin(sourceId: string): (nativeId: string) => string {
  const { kind, origin } = sourceIdentity(sourceId)
  return (nativeId) => digest(kind, origin, nativeId.replaceAll('\0', ''))
}

function urlOf(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text)) return undefined
  return parseUrl(text)
}
