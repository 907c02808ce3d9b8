import type { Random } from '../core/random.js'
import type { Rows } from './graph/graph.js'
import { optimiseModularity } from './graph/optimise-modularity.js'
import { rowsFromEdges } from './graph/rows-from-edges.js'
import type { Thread } from './threads.js'
import { nearestVectors } from './text/nearest-vectors.js'
import { termVectors } from './text/term-vectors.js'
import type { Wording } from './text/wording.js'

const neighbours = 12
/** The title says what a conversation is about; its words count this often more. */
const titleWeight = 2
/** No term is followed into more conversations than this: beyond it a term tells little and costs much. */
const mostPostings = 2000

/** A graph of conversations, each tied to those most like it in words, by cosine. Node = place in `threads`. */
export function topicGraph(threads: readonly Thread[], wording: Wording): Rows {
  const documents = threads.map(({ residents }) => {
    const terms: string[] = []
    for (const { mention } of residents) {
      for (const stem of wording.stemsIn(mention)) terms.push(stem)
      const title = wording.titleStemsOf(mention)
      for (let i = 0; i < titleWeight; i++) terms.push(...title)
    }
    return terms
  })
  const vectors = termVectors(documents, { fewestDocuments: threads.length < 200 ? 2 : 4, largestShare: Math.min(0.15, mostPostings / Math.max(1, threads.length)), mostTerms: 40 })
  const nearest = nearestVectors(vectors, neighbours)
  const from: number[] = []
  const to: number[] = []
  const weights: number[] = []
  nearest.forEach((list, thread) => {
    for (const { document, similarity } of list) {
      from.push(thread)
      to.push(document)
      weights.push(similarity)
    }
  })
  return rowsFromEdges(threads.length, Int32Array.from(from), Int32Array.from(to), Float64Array.from(weights))
}

/** Topics at a resolution: topic by conversation, numbered from 0. Conversations like no other share one last topic. */
export function topicsAt(graph: Rows, resolution: number, random: Random): { readonly topics: Int32Array; readonly count: number } {
  const topics = optimiseModularity(graph, resolution, 2, random)
  const fresh = new Map<number, number>()
  const rest: number[] = []
  topics.forEach((label, t) => {
    if (graph.offsets[t] === graph.offsets[t + 1]) {
      rest.push(t)
      return
    }
    let topic = fresh.get(label)
    if (topic === undefined) {
      topic = fresh.size
      fresh.set(label, topic)
    }
    topics[t] = topic
  })
  for (const t of rest) topics[t] = fresh.size
  return { topics, count: fresh.size + (rest.length > 0 ? 1 : 0) }
}
