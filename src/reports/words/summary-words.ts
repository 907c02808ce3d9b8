import { dayWords } from '../../core/day-words.js'
import type { PublicCount } from '../public-count.js'

const quoted = (name: string): string => `“${name}”`
const places = (count: number): string => (count === 1 ? 'one place' : `${count} places`)

/** What the first minute of a report says, in English: one place for every word of it. */
export const summaryWords = {
  heard: {
    nothing: 'Nothing was heard yet.',
    total: (total: PublicCount, venues: number, from: string, to: string): string => `${total.about === null ? 'Too few people spoke to say how much was heard,' : `${capital(total.words)} things were said`} ${venues === 0 ? '' : `in ${places(venues)} `}between ${dayWords(from)} and ${dayWords(to)}.`,
    problem: (statement: string, count: PublicCount): string => count.about === 0 ? `Nobody was heard on this problem: ${statement}` : count.about === null ? `Too few people to say how many were heard on this problem: ${statement}` : `${capital(count.words)} of them bear on this problem: ${statement}`,
    failing: (sources: number): string => `${sources === 1 ? 'One source' : `${sources} sources`} could not be read the last time, so something may be missing.`,
  },
  means: {
    role: (name: string, purpose: string, role: string, position: string | undefined): string => `${quoted(name)}: ${purpose}.${position === undefined ? '' : ` ${position}`} Suggested part for the council: ${role.charAt(0).toLowerCase()}${role.slice(1)}.`,
    more: (count: number): string => `${count === 1 ? 'One more community is' : `${count} more communities are`} described below.`,
    retire: (tools: readonly string[]): string => `${tools.join(', ')} solved no problem so far: consider retiring ${tools.length === 1 ? 'it' : 'them'}.`,
  },
  next: {
    may: (name: string, moves: readonly string[]): string => `${quoted(name)}: you may ${moves.map(lower).join('; or ')}.`,
    needs: (name: string, step: string, missing: readonly string[]): string => `${quoted(name)}: before the council can ${lower(step)}, something is missing. ${missing.slice(0, 2).join(' ')}${missing.length > 2 ? ` And ${missing.length - 2} more, below.` : ''}`,
    leave: (name: string): string => `${quoted(name)}: leave it alone. The council has decided to take no role there, and that counts as a success.`,
    owed: (name: string, what: string): string => `${quoted(name)}: ${what}`,
    nothing: 'Nothing needs doing now. Leaving a community alone is a decision too.',
    begin: 'No relationship has been opened yet. Confirm what a community is for before anything else.',
    review: (tool: string, day: string): string => `Review ${tool} by ${dayWords(day)}.`,
  },
} as const

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
