import type { Conversation } from './talk/conversations-of.js'
import { firstAnswer } from './talk/first-answer.js'
import type { NumberedTies } from './ties/tie-graph.js'
import { numberTies } from './ties/tie-graph.js'

/** Conversations boiled down to numbers, so that resampling them a thousand times costs little. */
export interface CafeSample {
  readonly ties: NumberedTies
  readonly threads: readonly SampledThread[]
}

/** One conversation as the index sees it. */
interface SampledThread {
  /** Places in `ties`. */
  readonly ties: Int32Array
  /** `undefined` where nobody can say who began. */
  readonly startedByResident: boolean | undefined
  /** Questions of residents that somebody answered, and those answered first by a resident. */
  readonly answered: number
  readonly answeredByPeer: number
  readonly council: boolean
}

/** @internal */
export function sampleOf(conversations: readonly Conversation[]): CafeSample {
  const ties = numberTies({
    nodes: conversations.flatMap(({ messages }) => messages.map(({ author, council }) => ({ id: author, council }))),
    ties: conversations.flatMap(({ replies }) => replies.map(({ message, to }) => [message.author, to.author] as const)),
  })
  return { ties, threads: conversations.map((conversation) => sampleThread(conversation, ties.indexOf)) }
}

function sampleThread(conversation: Conversation, indexOf: (from: string, to: string) => number | undefined): SampledThread {
  const { messages, opener, replies } = conversation
  const places = new Set<number>()
  for (const { message, to } of replies) {
    const place = indexOf(message.author, to.author)
    if (place !== undefined) places.add(place)
  }
  const answers = messages
    .filter((message) => message.question === true && !message.council)
    .flatMap((question) => firstAnswer(question, conversation) ?? [])
  return {
    ties: Int32Array.from(places),
    startedByResident: opener === undefined ? undefined : !opener.council,
    answered: answers.length,
    answeredByPeer: answers.filter((answer) => !answer.council).length,
    council: messages.some((message) => message.council),
  }
}
