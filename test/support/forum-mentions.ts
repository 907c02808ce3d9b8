import { createNormaliser } from 'civic-cafe/mentions'
import type { Mention } from 'civic-cafe/mentions'
import { discourseArchive } from 'civic-cafe/sources'
import { dataPath } from './data.js'

/** Every post of the recorded forum as the library hears it: 36,990 mentions by 999 people over nine years. */
export async function forumMentions(): Promise<Mention[]> {
  const source = discourseArchive({ url: 'https://forum.recordings.example', posts: dataPath('forum-discourse', 'posts.ndjson.gz'), topics: dataPath('forum-discourse', 'topics.ndjson.gz') })
  const normaliser = createNormaliser({
    council: { languages: ['en-GB'], accounts: [] },
    problems: [{ id: 'stuck-alone', terms: ['stuck', 'help me', 'how do I', 'beginner', 'newbie', 'no idea', 'does anyone know', 'what am I doing wrong'] }],
    pseudonymKey: 'a key for the recordings, long enough',
    retention: { days: 365 },
  })
  const mentions: Mention[] = []
  for await (const { items } of source.read()) {
    for (const item of items) {
      const mention = normaliser.normalise(item, { source: { id: source.id, version: '1' }, retrievedAt: '2025-12-31T12:00:00.000Z' })
      if (mention !== undefined) mentions.push(mention)
    }
  }
  return mentions
}
