import { logGamma } from './log-gamma.js'

/** Who came to which topic: parallel arrays, one entry per person and conversation. */
export interface Attendance {
  readonly people: number
  /** Person of each entry, numbered from 0. */
  readonly person: Int32Array
  /** Conversation of each entry, numbered from 0. */
  readonly conversation: Int32Array
}

const concentrations = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/**
 * How much better people's attendance is described if each has their own taste in topics than if all had the same: for
 * every person, the logarithm of the Dirichlet-multinomial over the multinomial likelihood of the topics they came to,
 * in nats, with the strength of taste that fits best. Topics must not have been made from who attended. Where people
 * come at random the sum is negative, the more so the more topics there are.
 */
export function tasteByPerson(attendance: Attendance, topics: Int32Array, topicCount: number): Float64Array {
  const { people, person, conversation } = attendance
  const total = person.length
  const popularity = new Float64Array(topicCount)
  const counts = Array.from({ length: people }, () => new Map<number, number>())
  for (let i = 0; i < total; i++) {
    const topic = topics[conversation[i] as number] as number
    popularity[topic] = (popularity[topic] as number) + 1 / total
    const row = counts[person[i] as number]
    row?.set(topic, (row.get(topic) ?? 0) + 1)
  }
  let best = new Float64Array(people)
  let bestSum = -Infinity
  for (const concentration of concentrations) {
    const taste = Float64Array.from(counts, (row) => {
      let sum = 0
      let n = 0
      for (const [topic, k] of row) {
        const prior = concentration * (popularity[topic] as number)
        sum += logGamma(k + prior) - logGamma(prior) - k * Math.log(popularity[topic] as number)
        n += k
      }
      return sum + logGamma(concentration) - logGamma(concentration + n)
    })
    const sum = taste.reduce((a, b) => a + b, 0)
    if (sum > bestSum) {
      best = taste
      bestSum = sum
    }
  }
  return best
}

/**
 * The same for one topic against all others: beta-binomial over binomial, by person. The largest single contribution is
 * taken off the sum, so that one devoted person does not make a community.
 */
export function tasteForTopic(attendance: Attendance, topics: Int32Array, topic: number): number {
  const only = Int32Array.from(topics, (t) => (t === topic ? 1 : 0))
  const taste = tasteByPerson(attendance, only, 2)
  let sum = 0
  let largest = 0
  for (const value of taste) {
    sum += value
    if (value > largest) largest = value
  }
  return sum - largest
}
