import type { Mention } from '../../../src/mentions/mention.js'

/** A mention with nothing in it but what is given. `author` is a pseudonym, or a declared account when it holds a slash. */
export function mentionOf(id: string, author: string | undefined, at: string, more: Partial<Mention> = {}): Mention {
  return {
    id, revision: 1, sourceId: 'discourse:forum.marshwick.example', kind: 'post',
    venue: { id: 'v_forum', name: 'Marshwick Forum', kind: 'forum' },
    publishedAt: at, observedAt: at, dateConfidence: 'exact', text: 'The tide was in the allotments again.', language: 'en',
    ...(author !== undefined && { author: author.includes('/') ? { account: author } : { pseudonym: author } }),
    thread: id.split('.')[0] ?? id, addressed: [], links: [], tags: [], places: [], problems: [], sentiment: { score: 0, hits: [] }, redactions: [],
    provenance: { adapter: 'discourse', version: '1', retrievedAt: at }, retainUntil: '2027-01-01T00:00:00.000Z',
    ...more,
  }
}
