import type { Mention } from '../../../src/mentions/mention.js'
import { heardAt, sampleMention } from '../../../src/testing/store/sample-mention.js'

/** Twenty new mentions and one edit of the batch before. */
export function numberedBatch(n: number): Mention[] {
  const heard = heardAt(new Date(Date.UTC(2026, 3, 1) + n * 60_000).toISOString())
  const fresh = Array.from({ length: 20 }, (_, i) => sampleMention(`n${n}-${i}`, heard))
  return n === 1 ? fresh : [...fresh, sampleMention(`n${n - 1}-0`, { text: 'Edited.', ...heard })]
}
