import type { Figure } from '../figure.js'
import { atLeast } from '../size-floor.js'
import { threadsOf } from '../talk/conversations-of.js'
import type { Talk } from '../talk/talk.js'
import { peopleFloor, type PlainMeasureOptions } from './measure.js'
import { measureWords } from './measure-words.js'
import { messagesByResident } from './residents-in.js'

/**
 * How few residents write half of what residents say: how many would have to fall silent for the talk to halve. A
 * number under 10 is not given, only said in words; above, the lower edge of its band.
 *
 * CHAOSS, Contributor Absence Factor (formerly bus factor).
 */
export function absenceFactor(talk: Talk, options: PlainMeasureOptions = {}): Figure {
  const words = measureWords[options.language ?? 'en']
  const amounts = [...messagesByResident(threadsOf(talk).flatMap(({ messages }) => messages)).values()].sort((a, b) => b - a)
  const base = { id: 'absence-factor', version: 'absence-factor/1', source: 'CHAOSS, Contributor Absence Factor', caution: words.absence.caution }
  const least = peopleFloor(options)
  if (amounts.length < least) return { ...base, value: null, n: 0, counts: {}, words: words.tooFew('residents', least) }
  const people = fewestForHalf(amounts)
  const known = { ...base, n: atLeast(amounts.length), counts: { residentsAtLeast: atLeast(amounts.length) } }
  if (people < least) return { ...known, value: null, words: words.absence.few(least) }
  return { ...known, value: atLeast(people), words: words.absence.many(atLeast(people)) }
}

/**
 * The smallest number of amounts that make up half of all.
 * @param amounts - largest first.
 * @internal
 */
export function fewestForHalf(amounts: readonly number[]): number {
  const half = amounts.reduce((sum, amount) => sum + amount, 0) / 2
  let sum = 0
  let people = 0
  for (const amount of amounts) {
    if (sum >= half) break
    sum += amount
    people++
  }
  return people
}
