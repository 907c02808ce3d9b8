import { byCodeUnit } from '../core/compare.js'
import type { Mention } from '../mentions/mention.js'
import type { Heard, ResidentMention } from './heard.js'

/** One conversation. */
export interface Thread {
  readonly id: string
  /** Oldest first. */
  readonly residents: readonly ResidentMention[]
  readonly council: readonly Mention[]
}

/** What residents said, by conversation, in order of thread id. Threads no resident is in are left out. */
export function threadsOf(heard: Pick<Heard, 'residents' | 'council'>): Thread[] {
  const threads = new Map<string, { id: string; residents: ResidentMention[]; council: Mention[] }>()
  for (const resident of heard.residents) {
    const id = resident.mention.thread
    const thread = threads.get(id)
    if (thread === undefined) threads.set(id, { id, residents: [resident], council: [] })
    else thread.residents.push(resident)
  }
  for (const mention of heard.council) threads.get(mention.thread)?.council.push(mention)
  for (const thread of threads.values()) thread.residents.sort((a, b) => byCodeUnit(a.mention.publishedAt, b.mention.publishedAt) || byCodeUnit(a.mention.id, b.mention.id))
  return [...threads.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The threads in which most residents are members. */
export function threadsOfMembers(threads: readonly Thread[], members: ReadonlySet<string>): Thread[] {
  return threads.filter(({ residents }) => {
    const authors = new Set(residents.map(({ author }) => author))
    let inside = 0
    for (const author of authors) if (members.has(author)) inside++
    return inside * 2 > authors.size
  })
}
