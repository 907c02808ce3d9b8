import type { Conversation } from './conversations-of.js'
import type { TalkMessage } from './talk.js'

/**
 * The first reply to a message by somebody else. A thread that opens with a question is answered by the first other
 * person who speaks in it; a question asked on the way, only by a message that replies to it.
 * @internal
 */
export function firstAnswer(question: TalkMessage, { messages, opener, replies }: Conversation): TalkMessage | undefined {
  if (question === opener) return messages.find((message) => message.author !== question.author)
  return replies.find(({ to }) => to === question)?.message
}
