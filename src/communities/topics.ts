import type { Random } from '../core/random.js'
import type { Rows } from './graph/graph.js'
import { optimiseModularity, type Search } from './graph/optimise-modularity.js'
import { rowsFromEdges } from './graph/rows-from-edges.js'
import type { Thread } from './threads.js'
import { nearestVectors } from './text/nearest-vectors.js'
import { createTermCounter } from './text/term-counts.js'
import { termVectors } from './text/term-vectors.js'
import type { Wording } from './text/wording.js'

const neighbours = 12
/** The title says what a conversation is about; its words count this often more. */
const titleWeight = 2
/** No term is followed into more conversations than this: beyond it a term tells little and costs much. */
const mostPostings = 2000

/** A graph of conversations, each tied to those most like it in words, by cosine. Node = place in `threads`. */
export function topicGraph(threads: readonly Thread[], wording: Wording): Rows {
  const counter = createTermCounter(wording.stems.length)
  for (const { residents } of threads) {
    for (const resident of residents) {
      for (const word of wording.wordsIn(resident)) counter.add(wording.stemOf[word] as number)
      for (const word of wording.titleWordsIn(resident)) counter.add(wording.stemOf[word] as number, titleWeight)
    }
    counter.endDocument()
  }
  const vectors = termVectors(counter.counts(), { fewestDocuments: threads.length < 200 ? 2 : 4, largestShare: Math.min(0.15, mostPostings / Math.max(1, threads.length)), mostTerms: 40 })
  const { offsets, documents, similarities } = nearestVectors(vectors, neighbours)
  const from = new Int32Array(documents.length)
  for (let thread = 0; thread < threads.length; thread++) from.fill(thread, offsets[thread], offsets[thread + 1])
  return rowsFromEdges(threads.length, from, documents, similarities)
}

/**
 * Topics at a resolution: topic by conversation, numbered from 0. Conversations like no other share one last topic.
 * @param search - `start`: topic by conversation to start from; absent: each conversation by itself.
 */
export function topicsAt(graph: Rows, resolution: number, random: Random, search: Search): { readonly topics: Int32Array; readonly count: number } {
  const topics = optimiseModularity(graph, resolution, 2, random, search)
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
