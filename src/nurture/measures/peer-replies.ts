import type { Conversation } from '../talk/conversations-of.js'

/** @internal Who answered whom among residents: from, to, with repeats. */
export function peerReplies(conversations: readonly Conversation[]): (readonly [from: string, to: string])[] {
  return conversations.flatMap(({ replies }) => replies
    .filter(({ message, to }) => !message.council && !to.council)
    .map(({ message, to }) => [message.author, to.author] as const))
}
