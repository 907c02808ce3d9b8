import { byCodeUnit } from '../../core/compare.js'
import type { Talk, TalkMessage } from './talk.js'

/** One thread in which somebody answered somebody else. */
export interface Conversation {
  /** By time, then id; bots gone. */
  readonly messages: readonly TalkMessage[]
  /** `undefined` where the first message known is itself a reply to one that is not here: nobody can say who began. */
  readonly opener: TalkMessage | undefined
  /** Who answered whom, where both are known and differ. */
  readonly replies: readonly { readonly message: TalkMessage; readonly to: TalkMessage }[]
}

/** One thread, whether or not anybody replied. */
export interface Thread {
  /** By time, then id; bots gone. */
  readonly messages: readonly TalkMessage[]
  /** As in {@link Conversation}. */
  readonly opener: TalkMessage | undefined
}

/**
 * Talk in canonical order, thread by thread. Bots and second copies of a message are dropped here, once for all measures.
 * @internal
 */
export function threadsOf(talk: Talk): Thread[] {
  const known = new Set<string>()
  const threads = new Map<string, TalkMessage[]>()
  // Instants, not strings: 10:00:00Z and 10:00:00.000Z are the same moment.
  const timed = talk.map((message) => ({ message, time: Date.parse(message.at) }))
  timed.sort((a, b) => a.time - b.time || byCodeUnit(a.message.id, b.message.id) || byCodeUnit(a.message.author, b.message.author))
  for (const { message } of timed) {
    if (known.has(message.id)) continue
    known.add(message.id)
    const thread = threads.get(message.thread)
    if (thread === undefined) threads.set(message.thread, [message])
    else thread.push(message)
  }
  return [...threads.keys()].sort(byCodeUnit).map((id) => readThread(threads.get(id) ?? []))
}

// Who began is read before the bots go: a thread a bot began has no opener, and the first person in it did not open it.
function readThread(all: readonly TalkMessage[]): Thread {
  const first = all[0]
  const began = first !== undefined && first.bot !== true && (first.replyTo === undefined || first.replyTo === first.id)
  return { messages: all.filter(({ bot }) => bot !== true), opener: began ? first : undefined }
}

/** @internal The threads that drew a reply, with who answered whom. */
export function conversationsOf(talk: Talk): Conversation[] {
  return threadsOf(talk).map(conversationOf).filter(({ replies }) => replies.length > 0)
}

/** @internal A thread with who answered whom in it, which may be nobody. */
export function conversationOf({ messages, opener }: Thread): Conversation {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const replies = messages.flatMap((message) => {
    const to = message.replyTo === undefined ? opener : byId.get(message.replyTo)
    // The council answering itself from another account is one body talking to itself.
    return to === undefined || to.author === message.author || (to.council && message.council) ? [] : [{ message, to }]
  })
  return { messages, opener, replies }
}
