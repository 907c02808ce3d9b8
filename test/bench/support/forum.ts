import { createNormaliser, type Mention } from 'civic-cafe/mentions'
import { discourseArchive } from 'civic-cafe/sources'
import { dataPath } from '../../support/data.js'

const host = 'forum.example'

/**
 * Every post of the recorded forum as a mention, oldest first.
 * @param declared - handles of accounts to be taken for the council's.
 */
export async function forumMentions(declared: readonly string[] = []): Promise<Mention[]> {
  const source = discourseArchive({ url: `https://${host}`, posts: dataPath('forum-discourse/posts.ndjson.gz'), topics: dataPath('forum-discourse/topics.ndjson.gz') })
  const normaliser = createNormaliser({ council: { languages: ['en-GB'], accounts: declared.map((handle) => ({ platform: `discourse:${host}`, handle, name: 'Staff', of: 'council' as const })) }, problems: [], pseudonymKey: 'a-key-of-sixteen-bytes', retention: { days: 36_500 }, now: () => new Date('2026-01-01T00:00:00Z') })
  const mentions: Mention[] = []
  for await (const { items } of source.read()) {
    for (const item of items) mentions.push(...[normaliser.normalise(item, { source: { id: source.id, version: source.version ?? '1' }, retrievedAt: '2026-01-01T00:00:00.000Z' })].filter((mention) => mention !== undefined))
  }
  return mentions.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
}
