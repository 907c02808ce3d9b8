import { createPairList } from '../core/lists.js'
import { seededRandom } from '../core/random.js'
import { cohesionOf } from './graph/cohesion.js'
import { tasteByPerson, tasteForTopic, type Attendance } from './graph/concentration.js'
import { renumber } from './graph/renumber.js'
import { emptyWorkshop, type Workshop } from './graph/room.js'
import type { Group } from './group.js'
import { lowestOverlap } from './match-previous.js'
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

/** What is found from nothing must be better than what was found before by more than this share. */
const hysteresis = 0.02

/** Conversations sorted into topics, and how well each person's attendance is described by them. */
interface Sorting {
  readonly resolution: number
  readonly topics: Int32Array
  readonly count: number
  readonly taste: Float64Array
  readonly sum: number
}

/** Conversations of one circle, sorted into topics. */
export interface Sorted {
  readonly resolution: number
  /** Every conversation, by topic, whether or not a group comes back to it. */
  readonly topics: readonly (readonly string[])[]
}

/** What the search goes on from. */
export interface InterestsBefore {
  /** One for each circle there was. */
  readonly sorted: readonly Sorted[]
  /** The conversations of the groups there were. */
  readonly groups: readonly (readonly string[])[]
}

/** What shared interests show. */
export interface Interests extends Sorted {
  readonly groups: readonly Group[]
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
 *
 * @param before - the topics found before: sorting starts from them too, and the topics that result are
 * kept unless those found from nothing are better by more than 2 % and two standard errors.
 * @param workshop - the same for circle after circle.
 */
export function findInterests(threads: readonly Thread[], wording: Wording, seed: number, before: InterestsBefore = { sorted: [], groups: [] }, workshop: Workshop = emptyWorkshop()): Interests {
  const known = sortedBefore(threads, before.sorted)
  const none: Interests = { groups: [], topics: [], resolution: resolutions[0] ?? 1, ...known, bits: 0 }
  const { attendance, people } = attendanceOf(threads)
  if (people.length < 2) return none
  const graph = topicGraph(threads, wording)
  const random = seededRandom(seed)
  const scan = (start?: Int32Array): Sorting[] => resolutions.map((resolution) => {
    const { topics, count } = topicsAt(graph, resolution, random, { start, workshop })
    const taste = tasteByPerson(attendance, topics, count)
    return { resolution, topics, count, taste, sum: taste.reduce((a, b) => a + b, 0) }
  })
  const cold = scan()
  const warm = known === undefined ? [] : scan(startFrom(threads, known.topics))
  const best = [...cold, ...warm].reduce((a, b) => (b.sum > a.sum ? b : a))
  // So many sortings were tried, and nine strengths of taste.
  const gain = best.sum - Math.log(9 * (cold.length + warm.length))
  if (gain <= 0) return none
  const chosen = leastChanged(warm, best, known) ?? cold.find((other) => best.sum - other.sum <= standardErrorOfDifference(best.taste, other.taste)) ?? best

  const cohesion = cohesionOf(graph, chosen.topics, { resolution: chosen.resolution, samples }, random, workshop)
  const topics = conversationsByTopic(threads, chosen)
  const groups: Group[] = []
  for (const [topic, conversations] of topics.entries()) {
    if (conversations.length < fewestVisits) continue
    const evidence = tasteForTopic(attendance, chosen.topics, topic) - Math.log(chosen.count)
    const goesOn = before.groups.some((group) => jaccardOf(group, conversations) >= lowestOverlap)
    if (evidence <= (goesOn ? -establishedAt : 0)) continue
    groups.push({
      basis: 'interest',
      standing: evidence > establishedAt ? 'established' : 'tentative',
      members: membersOf(attendance, people, chosen.topics, topic),
      conversations,
      confidence: cohesion[topic] ?? null,
    })
  }
  return { groups, topics, resolution: chosen.resolution, bits: gain / Math.LN2 }
}

/** Of the circles there were, the one that had most of these conversations. */
function sortedBefore(threads: readonly Thread[], sorted: readonly Sorted[]): Sorted | undefined {
  const here = new Set(threads.map(({ id }) => id))
  const shared = sorted.map(({ topics }) => topics.reduce((sum, ids) => sum + ids.filter((id) => here.has(id)).length, 0))
  const most = Math.max(0, ...shared)
  return most === 0 ? undefined : sorted[shared.indexOf(most)]
}

/** Topics of before by conversation, what is new by itself. */
function startFrom(threads: readonly Thread[], before: readonly (readonly string[])[]): Int32Array {
  const topicOf = new Map(before.flatMap((conversations, topic) => conversations.map((id) => [id, topic] as const)))
  const start = Int32Array.from(threads, ({ id }, t) => topicOf.get(id) ?? before.length + t)
  renumber(start)
  return start
}

/** Of the sortings that go on from before and are about as good as the best, the one that is as fine as before, or nearest to it. */
function leastChanged(warm: readonly Sorting[], best: Sorting, before: Sorted | undefined): Sorting | undefined {
  if (before === undefined) return undefined
  const step = ({ resolution }: Sorting): number => Math.abs(Math.log(resolution / before.resolution))
  return warm
    .filter((other) => best.sum - other.sum <= Math.max(hysteresis * best.sum, 2 * standardErrorOfDifference(best.taste, other.taste)))
    .reduce<Sorting | undefined>((a, b) => (a === undefined || step(b) < step(a) - 1e-9 ? b : a), undefined)
}

function conversationsByTopic(threads: readonly Thread[], { topics, count }: Sorting): string[][] {
  const conversations = Array.from({ length: count }, (): string[] => [])
  threads.forEach(({ id }, t) => conversations[topics[t] as number]?.push(id))
  return conversations
}

function attendanceOf(threads: readonly Thread[]): { readonly attendance: Attendance; readonly people: readonly string[] } {
  const people = [...new Set(threads.flatMap(({ residents }) => residents.map(({ author }) => author)))].sort()
  const index = new Map(people.map((name, i) => [name, i]))
  const list = createPairList()
  threads.forEach(({ residents }, t) => {
    for (const author of new Set(residents.map((resident) => resident.author))) list.push(index.get(author) ?? 0, t)
  })
  const { offsets, entries } = list.byRow(people.length)
  return { attendance: { offsets, conversations: entries }, people }
}

function membersOf({ offsets, conversations }: Attendance, people: readonly string[], topics: Int32Array, topic: number): Map<string, number> {
  const cameTo = (from: number, to: number): number => {
    let visits = 0
    for (let i = from; i < to; i++) if (topics[conversations[i] as number] === topic) visits++
    return visits
  }
  const popularity = cameTo(0, conversations.length) / conversations.length
  const members = new Map<string, number>()
  people.forEach((name, p) => {
    const [from, to] = [offsets[p] as number, offsets[p + 1] as number]
    const here = cameTo(from, to)
    const share = here / (to - from)
    if (here >= fewestVisits && share > popularity) members.set(name, share)
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

function jaccardOf(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one)
  const both = other.filter((id) => known.has(id)).length
  return both === 0 ? 0 : both / (one.length + other.length - both)
}
