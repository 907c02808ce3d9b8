import { logGamma } from '../../core/log-gamma.js'

/** Who came to which conversations; people and conversations are numbered from 0. */
export interface Attendance {
  /** The conversations of person `p` are those from `offsets[p]` up to, not including, `offsets[p + 1]`, each once. */
  readonly offsets: Int32Array
  readonly conversations: Int32Array
}

const concentrations = [1, 2, 4, 8, 16, 32, 64, 128, 256]

/**
 * How much better people's attendance is described if each has their own taste in topics than if all had the same: for
 * every person, the logarithm of the Dirichlet-multinomial over the multinomial likelihood of the topics they came to,
 * in nats, with the strength of taste that fits best. Topics must not have been made from who attended. Where people
 * come at random the sum is negative, the more so the more topics there are.
 */
export function tasteByPerson(attendance: Attendance, topics: Int32Array, topicCount: number): Float64Array {
  const { offsets, topic, visits, popularity, most } = visitsByTopic(attendance, topics, topicCount)
  const people = offsets.length - 1
  const logPopularity = popularity.map(Math.log)
  const ofCount = new Float64Array(topicCount * remembered)
  const ofAll = new Float64Array(most + 1)
  let best = new Float64Array(people)
  let bestSum = -Infinity
  for (const concentration of concentrations) {
    ofCount.fill(Number.NaN)
    const ofNone = logGamma(concentration)
    for (let n = 0; n <= most; n++) ofAll[n] = logGamma(concentration + n)
    const logRising = (t: number, k: number): number => {
      const prior = concentration * (popularity[t] as number)
      if (k >= remembered) return logGamma(k + prior) - logGamma(prior)
      const at = t * remembered + k
      if (Number.isNaN(ofCount[at])) ofCount[at] = logGamma(k + prior) - logGamma(prior)
      return ofCount[at] as number
    }
    const taste = new Float64Array(people)
    let total = 0
    for (let person = 0; person < people; person++) {
      let sum = 0
      let n = 0
      for (let i = offsets[person] as number; i < (offsets[person + 1] as number); i++) {
        const t = topic[i] as number
        const k = visits[i] as number
        sum += logRising(t, k) - k * (logPopularity[t] as number)
        n += k
      }
      taste[person] = sum + ofNone - (ofAll[n] as number)
      total += taste[person] as number
    }
    if (total > bestSum) {
      best = taste
      bestSum = total
    }
  }
  return best
}

/** Most people come to a topic a few times: what such counts contribute is worked out once. */
const remembered = 8

interface VisitsByTopic {
  /** The topics of person `p` are those from `offsets[p]` up to, not including, `offsets[p + 1]`, each with its number of visits. */
  readonly offsets: Int32Array
  readonly topic: Int32Array
  readonly visits: Int32Array
  /** Share of all visits by topic. */
  readonly popularity: Float64Array
  /** Visits of whoever came most. */
  readonly most: number
}

function visitsByTopic({ offsets: starts, conversations }: Attendance, topics: Int32Array, topicCount: number): VisitsByTopic {
  const people = starts.length - 1
  const popularity = new Float64Array(topicCount)
  const offsets = new Int32Array(people + 1)
  const topic = new Int32Array(conversations.length)
  const visits = new Int32Array(conversations.length)
  const placeOf = new Int32Array(topicCount)
  let most = 0
  let end = 0
  for (let person = 0; person < people; person++) {
    const start = end
    for (let i = starts[person] as number; i < (starts[person + 1] as number); i++) {
      const t = topics[conversations[i] as number] as number
      popularity[t] = (popularity[t] as number) + 1 / conversations.length
      let place = placeOf[t] as number
      if (place < start || place >= end || topic[place] !== t) {
        place = end++
        placeOf[t] = place
        topic[place] = t
      }
      visits[place] = (visits[place] as number) + 1
    }
    offsets[person + 1] = end
    most = Math.max(most, (starts[person + 1] as number) - (starts[person] as number))
  }
  return { offsets, topic, visits, popularity, most }
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
