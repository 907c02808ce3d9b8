import { byCodeUnit } from '../core/compare.js'
import { createPairList, transposed } from '../core/lists.js'
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
  return [...threads.keys()].sort().map((id) => threads.get(id) as Thread)
}

/** Threads that can be asked for by who is in them. */
export interface ThreadIndex {
  /** In order of id. */
  readonly all: readonly Thread[]
  /** The threads in which most residents are members. */
  ofMembers(members: Iterable<string>): Thread[]
  /** The threads with these ids. */
  ofIds(ids: Iterable<string>): Thread[]
}

/** Indexes threads once, so that asking for a community's costs what its members are in, and not all there is. */
export function indexThreads(all: readonly Thread[]): ThreadIndex {
  const persons = new Map<string, number>()
  const authorsOf = createPairList()
  all.forEach(({ residents }, t) => {
    for (const { author, person } of residents) {
      persons.set(author, person)
      authorsOf.push(t, person)
    }
  })
  let people = 0
  for (const person of persons.values()) people = Math.max(people, person + 1)
  const threadsOfPerson = transposed(authorsOf.byRow(all.length), people)
  const sizes = new Int32Array(all.length)
  for (const t of threadsOfPerson.entries) sizes[t] = (sizes[t] as number) + 1
  const inside = new Int32Array(all.length)
  let places: ReadonlyMap<string, number> | undefined
  const inOrder = (numbers: readonly number[]): Thread[] => Array.from(Int32Array.from(numbers).sort(), (t) => all[t] as Thread)
  return {
    all,
    ofMembers(members) {
      const met: number[] = []
      for (const member of new Set(members)) {
        const person = persons.get(member)
        if (person === undefined) continue
        for (const t of threadsOfPerson.entries.subarray(threadsOfPerson.offsets[person], threadsOfPerson.offsets[person + 1])) {
          if (inside[t] === 0) met.push(t)
          inside[t] = (inside[t] as number) + 1
        }
      }
      const own = met.filter((t) => (inside[t] as number) * 2 > (sizes[t] as number))
      for (const t of met) inside[t] = 0
      return inOrder(own)
    },
    ofIds(ids) {
      places ??= new Map(all.map(({ id }, t) => [id, t]))
      const known = places
      return inOrder([...new Set(ids)].flatMap((id) => known.get(id) ?? []))
    },
  }
}
