import type { Thread } from './conversations-of.js'

/** What became of what residents began, whether or not anybody replied. */
export interface Openings {
  /** Threads that residents began. */
  readonly begun: number
  /** Those in which another resident said something. */
  readonly answered: number
  /** Distinct residents who began one. Compared to a floor only; never part of a result. */
  readonly beginners: number
  /** Share of all threads, begun by anybody, in which the council spoke. */
  readonly councilShare: number
}

/** @internal */
export function openingsOf(threads: readonly Thread[]): Openings {
  const byResidents = threads.filter(({ opener }) => opener !== undefined && !opener.council)
  return {
    begun: byResidents.length,
    answered: byResidents.filter(({ opener, messages }) => messages.some(({ author, council }) => !council && author !== opener?.author)).length,
    beginners: new Set(byResidents.map(({ opener }) => opener?.author)).size,
    councilShare: threads.length === 0 ? 0 : threads.filter(({ messages }) => messages.some(({ council }) => council)).length / threads.length,
  }
}
