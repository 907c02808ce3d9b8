import type { Figure } from '../figure.js'
import { atLeast } from '../size-floor.js'
import { correctedGini } from '../statistics/gini.js'
import { threadsOf, type Thread } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { peopleFloor, type MeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'
import { threadBootstrap } from './thread-bootstrap.js'

/**
 * How evenly residents share what is said: 1 − Gini × n / (n − 1) of messages per resident. 1: everybody says as much.
 *
 * Gini 1912; small-sample correction: Deltas 2003.
 */
export function voiceEvenness(talk: Talk, options: MeasureOptions): Figure {
  const words = measureWords[options.language ?? 'en']
  const { residents, threads } = numberedSpeakers(threadsOf(talk))
  const evennessOf = (drawn: readonly Int32Array[]): number | null => evenness(drawn, residents)
  const base = { id: 'evenness-of-voices', version: 'evenness-of-voices/1', source: 'Gini 1912 × n / (n − 1), Deltas 2003; 1 − it', caution: words.evennessCaution }
  const value = evennessOf(threads)
  const people = peopleFloor(options)
  if (residents < people || value === null) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('residents', people) }
  return {
    ...base,
    value,
    interval: threadBootstrap(threads, evennessOf, options),
    n: atLeast(residents),
    counts: { residentsAtLeast: atLeast(residents) },
    words: words.evenness(value),
  }
}

// Residents by number, thread by thread: drawing threads again must not hash every author again.
function numberedSpeakers(threads: readonly Thread[]): { readonly residents: number; readonly threads: Int32Array[] } {
  const numbers = new Map<string, number>()
  const spoken = threads.map(({ messages }) => Int32Array.from(messages.filter(({ council }) => !council).map(({ author }) => {
    const number = numbers.get(author) ?? numbers.size
    numbers.set(author, number)
    return number
  })))
  return { residents: numbers.size, threads: spoken }
}

function evenness(threads: readonly Int32Array[], residents: number): number | null {
  const amounts = new Float64Array(residents)
  for (const speakers of threads) for (const speaker of speakers) amounts[speaker] = (amounts[speaker] ?? 0) + 1
  // In a resample, those who were not drawn did not speak.
  const gini = correctedGini(amounts.filter((amount) => amount > 0))
  return gini === null ? null : 1 - gini
}
