// Invented posts in the shapes of the app.bsky lexicons.

/** The DID of an invented account. */
export const did = (name: string): string => `did:plc:${name.padEnd(24, 'a')}`

/** A post's address. */
export const uri = (name: string, rkey: string): string => `at://${did(name)}/app.bsky.feed.post/${rkey}`

/** A post's record, as its author's repository has it. */
export function record(text: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { $type: 'app.bsky.feed.post', text, createdAt: '2026-02-01T10:00:00.000Z', langs: ['en'], ...more }
}

/** An account, as views show it. */
export function profile(name: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { did: did(name), handle: `${name}.bsky.social`, displayName: `${name} Hollow`, labels: [], ...more }
}

/** A post, as feeds and searches show it. */
export function view(name: string, rkey: string, said: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { uri: uri(name, rkey), cid: 'bafy', author: profile(name), record: said, indexedAt: said['createdAt'], likeCount: 0, repostCount: 0, replyCount: 0, quoteCount: 0, labels: [], ...more }
}

/** A facet over a part of the text, counted in bytes of UTF-8. */
export function facet(text: string, part: string, ...features: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)), 'utf8')
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part, 'utf8') }, features }
}

/** What a facet says of somebody. */
export const mentionOf = (name: string): Record<string, unknown> => ({ $type: 'app.bsky.richtext.facet#mention', did: did(name) })
