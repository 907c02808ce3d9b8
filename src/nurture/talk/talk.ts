/** One thing said in a conversation: all that the café index needs to know of it. */
export interface TalkMessage {
  readonly id: string
  /** Messages of one conversation share it. */
  readonly thread: string
  /** A pseudonym, or a declared account. Compared only; never part of a result. */
  readonly author: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Id of the message it answers. Without one, a message that does not open its thread answers the opener. */
  readonly replyTo?: string | undefined
  /** Written by a declared account of the council or a partner. */
  readonly council: boolean
  /** Asks something. */
  readonly question?: boolean | undefined
  /** Written by software: set aside before anything is counted. */
  readonly bot?: boolean | undefined
}

/** Threads with replies, in any order. */
export type Talk = readonly TalkMessage[]
