import type { Figure } from '../figure.js'
import { atLeast } from '../size-floor.js'
import { conversationsOf } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { degreeCentralisation } from '../ties/degree-centralisation.js'
import { peopleFloor, type PlainMeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'
import { peerReplies } from './peer-replies.js'

/**
 * How far residents' talk runs through one resident: Freeman's degree centralisation among residents only. Beside the
 * index, never inside it: it cannot tell a good host from a town council.
 *
 * Freeman 1979, Social Networks 1:215.
 */
export function hostDependency(talk: Talk, options: PlainMeasureOptions = {}): Figure {
  const words = measureWords[options.language ?? 'en']
  const ties = peerReplies(conversationsOf(talk))
  const residents = [...new Set(ties.flat())]
  const base = { id: 'host-dependency', version: 'host-dependency/1', source: 'Freeman 1979, degree centralisation among residents', caution: words.hostCaution }
  const value = degreeCentralisation({ nodes: residents.map((id) => ({ id, council: false })), ties })
  const people = peopleFloor(options)
  if (residents.length < people || value === null) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('talkers', people) }
  return { ...base, value, n: atLeast(residents.length), counts: { residentsAtLeast: atLeast(residents.length) }, words: words.host(value) }
}
