import type { Figure } from '../figure.js'
import { atLeast } from '../size-floor.js'
import { conversationsOf } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { reciprocity } from '../ties/reciprocity.js'
import { peopleFloor, type PlainMeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'
import { peerReplies } from './peer-replies.js'

/** How much more often residents answer each other back than chance would have it: see {@link reciprocity}. */
export function peerReciprocity(talk: Talk, options: PlainMeasureOptions = {}): Figure {
  const words = measureWords[options.language ?? 'en']
  const ties = peerReplies(conversationsOf(talk))
  const residents = new Set(ties.flat()).size
  const base = { id: 'reciprocity', version: 'reciprocity/1', source: 'Garlaschelli & Loffredo 2004' }
  const value = reciprocity(ties)
  const people = peopleFloor(options)
  if (residents < people || value === null) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('talkers', people) }
  return { ...base, value, n: atLeast(residents), counts: { residentsAtLeast: atLeast(residents) }, words: words.reciprocity(value) }
}
