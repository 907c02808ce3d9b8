import { threadsOf, type Thread } from '../../../src/communities/threads.js'
import { sortHeard } from '../../../src/communities/heard.js'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'

/** One thing said: what, by whom, and whatever else matters. */
export type Said = readonly [who: string, text: string, more?: Partial<Mention>]

/** Mentions of conversations, each a list of what was said in turn; all but the first answer the one before. */
export function talk(...conversations: readonly (readonly Said[])[]): Mention[] {
  return conversations.flatMap((said, t) => said.map(([who, text, more], turn) =>
    mentionOf(`m_${t}.${turn}`, who.includes('/') ? who : `p_${who}`, new Date(Date.UTC(2026, 2, 2 + t, 8, turn)).toISOString(), { thread: `t_${String(t).padStart(3, '0')}`, text, ...(turn > 0 && { replyTo: `m_${t}.${turn - 1}` }), ...more })))
}

/** The same as threads. */
export function threadsIn(...conversations: readonly (readonly Said[])[]): Thread[] {
  return threadsOf(sortHeard(talk(...conversations)))
}

/** The same conversation as often as told, by others each time. */
export function times(n: number, conversation: (i: number) => readonly Said[]): (readonly Said[])[] {
  return Array.from({ length: n }, (_, i) => conversation(i))
}
