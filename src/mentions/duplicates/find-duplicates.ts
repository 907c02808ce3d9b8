import { byCodeUnit } from '../../core/compare.js'
import type { Mention } from '../mention.js'
import { canonicalUrl } from '../urls/canonical-url.js'
import { groupNearDuplicates, type NearDuplicateOptions } from './group-near-duplicates.js'
import { comparable } from './shingles.js'
import { createUnions } from './unions.js'

/** What of a mention is compared. */
export type ComparableMention = Pick<Mention, 'id' | 'publishedAt' | 'text'> & Partial<Pick<Mention, 'url' | 'title' | 'duplicateOf' | 'deletedAt'>>

// "Fly tipping" said a thousand times is a thousand heaps of rubbish. Only what is long enough to be nobody else's own
// words is taken for the same thing said again.
const wordsToRepeat = 8
const wordsToRepeatNearly = 15

/**
 * Which mentions repeat which: `[id, id of the original]`, or `[id, null]` where a mention marked as a duplicate no
 * longer is one. Ready for `store.markDuplicates`; mentions whose mark stays as it is are not given.
 *
 * The original is the earliest published, then the smallest id. Mentions repeat each other when they have one canonical
 * URL, or one text of eight words or more, or nearly one of fifteen or more; shorter
 * texts ("Fly tipping") are not evidence of anything. Deleted mentions repeat nothing.
 *
 * @throws MentionError `bad-threshold`.
 */
export function findDuplicates(mentions: Iterable<ComparableMention>, options: NearDuplicateOptions = {}): [id: string, duplicateOf: string | null][] {
  const all = [...new Map([...mentions].map((mention) => [mention.id, mention])).values()]
    .sort((a, b) => byCodeUnit(a.publishedAt, b.publishedAt) || byCodeUnit(a.id, b.id))
  const live = all.filter(({ deletedAt }) => deletedAt === undefined)
  const position = new Map(live.map(({ id }, index) => [id, index]))
  const unions = createUnions(live.length)

  const firstWith = new Map<string, number>()
  const documents: { id: string; text: string }[] = []
  for (const [index, mention] of live.entries()) {
    const text = comparable(`${mention.title ?? ''} ${mention.text}`)
    const words = text.split(' ').length
    const url = mention.url === undefined ? undefined : canonicalUrl(mention.url)
    for (const key of [url, words >= wordsToRepeat ? `text ${text}` : undefined]) {
      if (key === undefined) continue
      const first = firstWith.get(key)
      if (first === undefined) firstWith.set(key, index)
      else unions.join(first, index)
    }
    if (words >= wordsToRepeatNearly) documents.push({ id: mention.id, text })
  }
  for (const [first, ...others] of groupNearDuplicates(documents, options)) {
    for (const other of others) unions.join(position.get(first ?? '') ?? 0, position.get(other) ?? 0)
  }

  const marks: [string, string | null][] = []
  for (const mention of all) {
    const index = position.get(mention.id)
    const original = index === undefined ? undefined : live[unions.find(index)]?.id
    const duplicateOf = original === mention.id ? undefined : original
    if (duplicateOf !== mention.duplicateOf) marks.push([mention.id, duplicateOf ?? null])
  }
  return marks.sort(([a], [b]) => byCodeUnit(a, b))
}
