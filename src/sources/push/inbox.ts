import type { Clock } from '../../core/clock.js'
import type { Json } from '../../core/json.js'

/** A message in an inbox. */
export interface InboxEntry<Message extends Json> {
  /** Grows from message to message, also over restarts: checkpoints hold it. A whole number. */
  readonly sequence: number
  readonly message: Message
}

/**
 * Where what others send waits until a source reads it: a handler in one process puts, a source, perhaps in another,
 * takes. Messages are JSON, so a table with a serial number will do. They hold what people wrote: keep them no longer than
 * until they are forgotten.
 *
 * @example
 * ```ts
 * const inbox: Inbox<WebmentionMessage> = {
 *   put: async (message) => (await sql`insert into inbox (message) values (${message})`).count === 1,
 *   after: (sequence, limit) => sql`select sequence, message from inbox where sequence > ${sequence} order by sequence limit ${limit}`,
 *   forget: (upTo) => sql`delete from inbox where sequence <= ${upTo}`,
 * }
 * ```
 */
export interface Inbox<Message extends Json> {
  /** Keeps a message behind all others. `false` where there is no room: the sender is then asked to try again. */
  put(message: Message): Promise<boolean>
  /** The first messages after a sequence number, in order. */
  after(sequence: number, limit: number): Promise<readonly InboxEntry<Message>[]>
  /** Lets go of every message up to a sequence number: it has been handled for good. */
  forget(upTo: number): Promise<void>
}

/** How much a {@link memoryInbox} holds. */
export interface MemoryInboxOptions {
  /** Messages. @defaultValue 10000 */
  readonly capacity?: number | undefined
  /** Sequence numbers begin at its milliseconds, so that they grow over restarts. @defaultValue the system's clock */
  readonly now?: Clock | undefined
}

/** An inbox in memory. What has not been read when the process ends is lost: senders of webmentions seldom send again. */
export function memoryInbox<Message extends Json>({ capacity = 10_000, now = () => new Date() }: MemoryInboxOptions = {}): Inbox<Message> {
  let entries: InboxEntry<Message>[] = []
  let last = 0
  return {
    put: async (message) => {
      if (entries.length >= capacity) return false
      last = Math.max(last + 1, now().getTime())
      entries.push({ sequence: last, message })
      return true
    },
    after: async (sequence, limit) => entries.filter((entry) => entry.sequence > sequence).slice(0, limit),
    forget: async (upTo) => {
      entries = entries.filter(({ sequence }) => sequence > upTo)
    },
  }
}
