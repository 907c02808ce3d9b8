import type { Mention } from '../mentions/mention.js'

const dayMs = 86_400_000

/** What was published in so many days up to a time. */
export function* inWindow(mentions: Iterable<Mention>, until: Date, days: number): Generator<Mention> {
  const from = until.getTime() - days * dayMs
  for (const mention of mentions) {
    const at = Date.parse(mention.publishedAt)
    if (at > from && at <= until.getTime()) yield mention
  }
}
