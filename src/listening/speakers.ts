import type { Mention } from '../mentions/mention.js'

/** Mentions, and how many people are behind them as far as can be known. */
export interface Speakers {
  mentions: number
  /** Mentions that nobody's name is on: each may be another person. */
  nameless: number
  readonly residents: Set<string>
}

/** Nobody yet. */
export function noSpeakers(): Speakers {
  return { mentions: 0, nameless: 0, residents: new Set() }
}

/** Counts one mention more. Declared accounts are nobody's. */
export function addSpeaker(speakers: Speakers, author: Mention['author']): void {
  speakers.mentions++
  if (author === undefined) speakers.nameless++
  else if ('pseudonym' in author) speakers.residents.add(author.pseudonym)
}

/** How many people are behind all of them together. */
export function peopleBehind(all: readonly Speakers[]): number {
  const residents = new Set<string>()
  for (const each of all) for (const resident of each.residents) residents.add(resident)
  return residents.size + all.reduce((sum, { nameless }) => sum + nameless, 0)
}
