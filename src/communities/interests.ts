import { byCodeUnit } from '../core/compare.js'
import { seededRandom } from '../core/random.js'
import { cohesionOf } from './graph/cohesion.js'
import { tasteByPerson, tasteForTopic, type Attendance } from './graph/concentration.js'
import type { Group } from './group.js'
import type { Thread } from './threads.js'
import type { Wording } from './text/wording.js'
import { topicGraph, topicsAt } from './topics.js'

/** γ from .25 to 4 in equal ratios: beyond that topics are single questions. */
const resolutions = Array.from({ length: 9 }, (_, step) => 2 ** (step / 2 - 2))
const samples = 6
/** Somebody who came once asked a question; who comes back takes part. */
const fewestVisits = 2
/** Natural logarithm of the odds at which a group is established. */
const establishedAt = Math.log(100)

/** What shared interests show. */
export interface Interests {
  readonly groups: readonly Group[]
  readonly resolution: number
  /** How much shorter it is to say who was in which conversation when people have interests than when all are alike. */
  readonly bits: number
}

/**
 * Groups people by what they come back to. Conversations are sorted into topics by their words alone; then the evidence
 * is asked whether people choose among the topics, each to their own taste. If they do not (every name put under every
 * conversation at random) there are no such groups, whatever the topics. How fine the topics are is chosen by the same
 * evidence: the coarsest that is within one standard error of the best.
 *
 * Members of a group came at least twice, and more often than their attendance elsewhere would lead one to expect. The
 * same person may be in several.
 */
export function findInterests(threads: readonly Thread[], wording: Wording, seed: number): Interests {
  const none: Interests = { groups: [], resolution: resolutions[0] ?? 1, bits: 0 }
  const { attendance, people } = attendanceOf(threads)
  if (people.length < 2) return none
  const graph = topicGraph(threads, wording)
  const random = seededRandom(seed)
  const scan = resolutions.map((resolution) => {
    const { topics, count } = topicsAt(graph, resolution, random)
    const taste = tasteByPerson(attendance, topics, count)
    return { resolution, topics, count, taste, sum: taste.reduce((a, b) => a + b, 0) }
  })
  const best = scan.reduce((a, b) => (b.sum > a.sum ? b : a))
  // Nine resolutions and nine strengths of taste were tried.
  const gain = best.sum - Math.log(81)
  if (gain <= 0) return none
  const chosen = scan.find((other) => best.sum - other.sum <= standardErrorOfDifference(best.taste, other.taste)) ?? best

  const cohesion = cohesionOf(graph, chosen.topics, chosen.resolution, samples, random)
  const groups: Group[] = []
  for (let topic = 0; topic < chosen.count; topic++) {
    const conversations = threads.filter((_, t) => chosen.topics[t] === topic).map(({ id }) => id)
    if (conversations.length < fewestVisits) continue
    const evidence = tasteForTopic(attendance, chosen.topics, topic) - Math.log(chosen.count)
    if (evidence <= 0) continue
    groups.push({
      basis: 'interest',
      standing: evidence > establishedAt ? 'established' : 'tentative',
      members: membersOf(attendance, people, chosen.topics, topic),
      conversations,
      confidence: cohesion[topic] ?? null,
    })
  }
  return { groups, resolution: chosen.resolution, bits: gain / Math.LN2 }
}

function attendanceOf(threads: readonly Thread[]): { readonly attendance: Attendance; readonly people: readonly string[] } {
  const people = [...new Set(threads.flatMap(({ residents }) => residents.map(({ author }) => author)))].sort(byCodeUnit)
  const index = new Map(people.map((name, i) => [name, i]))
  const person: number[] = []
  const conversation: number[] = []
  threads.forEach(({ residents }, t) => {
    for (const author of new Set(residents.map((resident) => resident.author))) {
      person.push(index.get(author) ?? 0)
      conversation.push(t)
    }
  })
  return { attendance: { people: people.length, person: Int32Array.from(person), conversation: Int32Array.from(conversation) }, people }
}

function membersOf(attendance: Attendance, people: readonly string[], topics: Int32Array, topic: number): Map<string, number> {
  const here = new Int32Array(attendance.people)
  const all = new Int32Array(attendance.people)
  let visits = 0
  attendance.person.forEach((person, i) => {
    all[person] = (all[person] as number) + 1
    if (topics[attendance.conversation[i] as number] === topic) {
      here[person] = (here[person] as number) + 1
      visits++
    }
  })
  const popularity = visits / attendance.person.length
  const members = new Map<string, number>()
  people.forEach((name, p) => {
    const share = (here[p] as number) / (all[p] as number)
    if ((here[p] as number) >= fewestVisits && share > popularity) members.set(name, share)
  })
  return members
}

function standardErrorOfDifference(a: Float64Array, b: Float64Array): number {
  const n = a.length
  let sum = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    sum += difference
    squares += difference * difference
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / n))
}
