import type { TalkMessage } from '../talk/talk.js'

/** @internal How many messages each resident wrote. */
export function messagesByResident(messages: Iterable<TalkMessage>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { author, council } of messages) if (!council) counts.set(author, (counts.get(author) ?? 0) + 1)
  return counts
}
