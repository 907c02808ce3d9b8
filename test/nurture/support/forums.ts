import type { TalkMessage } from 'civic-cafe/nurture'
import type { Random } from '../../../src/core/random.js'

/** How people behave in an invented forum: who begins, who answers whom, and how often anybody does. Every share is 0…1. */
export interface ForumLaw {
  readonly residents: number
  /** How unlike each other residents are in how much they say: the nth says 1 / nth to this power. 0: all alike. */
  readonly skew: number
  /** Share of threads the council begins. */
  readonly councilBegins: number
  /** Share of threads the council looks into at all; in those it says `councilAnswers` of the replies. */
  readonly councilVisits: number
  readonly councilAnswers: number
  /** Share of residents' replies that one and the same resident writes. */
  readonly host: number
  /** Chance that a thread draws anything from residents. */
  readonly answered: number
  /** Replies in a thread that draws any, on average: 1 or more, geometrically spread. */
  readonly replies: number
  /** Share of replies made to another message than the opening one. */
  readonly depth: number
  /** Share of threads that open with a question. */
  readonly asks: number
}

/** A forum of this behaviour: threads one after the other, each by itself. */
export function forumOf(law: ForumLaw, threads: number, random: Random): TalkMessage[] {
  const resident = speakers(law, random)
  return Array.from({ length: threads }, (_, t) => threadOf(law, t, resident, random)).flat()
}

function threadOf(law: ForumLaw, t: number, resident: () => string, random: Random): TalkMessage[] {
  const thread = `t${String(t).padStart(5, '0')}`
  const begunByCouncil = random() < law.councilBegins
  const visited = random() < law.councilVisits
  // A thread nobody answers may still be answered by the council, where it looks in.
  const replies = random() < law.answered ? 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - 1 / Math.max(law.replies, 1 + 1e-9))) : visited ? 1 : 0
  const opener = begunByCouncil ? council : resident()
  const messages: TalkMessage[] = []
  for (let m = 0; m <= replies; m++) {
    const by = m === 0 ? opener : replierOf(law, visited, resident, random)
    const to = m === 0 ? undefined : random() < law.depth ? Math.floor(random() * m) : 0
    messages.push({
      id: `${thread}.${m}`, thread, author: by, council: by === council, at: new Date(Date.UTC(2026, 0, 1) + t * 86_400_000 + m * 60_000).toISOString(),
      question: m === 0 && random() < law.asks, ...(to !== undefined && { replyTo: `${thread}.${to}` }),
    })
  }
  return messages
}

const council = 'council'

function replierOf({ councilAnswers, host }: ForumLaw, visited: boolean, resident: () => string, random: Random): string {
  if (visited && random() < councilAnswers) return council
  return random() < host ? 'r0' : resident()
}

function speakers({ residents, skew }: ForumLaw, random: Random): () => string {
  const sums: number[] = []
  for (let r = 1; r <= residents; r++) sums.push((sums.at(-1) ?? 0) + r ** -skew)
  const total = sums.at(-1) ?? 0
  return () => {
    const at = random() * total
    return `r${sums.findIndex((sum) => sum > at)}`
  }
}
