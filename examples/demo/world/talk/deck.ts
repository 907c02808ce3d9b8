import type { Dice } from '../random.js'
import type { Resident } from '../residents.js'
import { fits } from './lines.js'

/** Deals lines and speakers so that nothing is worn out and everybody has a turn. */
export interface Deck {
  /** One of several lines, the least used first. */
  line(lines: readonly string[], d: Dice): string
  /**
   * The next answer of a thread: a line not said yet. A line with `{to}` answers the line before it in the list, so it
   * waits until that one was said, and is hung under it.
   */
  answer(lines: readonly string[], mark: string | undefined, said: ReadonlyMap<string, number>, d: Dice): Answer | undefined
  /** Whoever has spoken least for how talkative they are. */
  speaker(people: readonly Resident[], d: Dice): Resident
}

/** A line, and the number of the post it must be hung under. */
export interface Answer {
  readonly template: string
  readonly answers: number | undefined
}

export function createDeck(): Deck {
  const used = new Map<string, number>()
  const spoken = new Map<string, number>()
  const countOf = (line: string): number => used.get(line) ?? 0
  const deal = (lines: readonly string[], d: Dice): string => {
    const least = Math.min(...lines.map(countOf))
    const line = d.pick(lines.filter((candidate) => countOf(candidate) <= least + (d.chance(0.15) ? 1 : 0)))
    used.set(line, countOf(line) + 1)
    return line
  }
  return {
    line: deal,
    answer: (lines, mark, said, d) => {
      const ready = lines.flatMap((template, i): Answer[] => {
        if (said.has(template) || !fits(template, mark)) return []
        if (!template.includes('{to}')) return [{ template, answers: undefined }]
        const before = i === 0 ? undefined : said.get(lines[i - 1] ?? '')
        return before === undefined ? [] : [{ template, answers: before }]
      })
      if (ready.length === 0) return undefined
      // A question just asked is usually taken up.
      const due = ready.filter(({ answers }) => answers !== undefined)
      const chosen = due.length > 0 && d.chance(0.7) ? due : ready
      const template = deal(chosen.map((candidate) => candidate.template), d)
      return chosen.find((candidate) => candidate.template === template)
    },
    speaker: (people, d) => {
      const share = (person: Resident): number => (spoken.get(person.handle) ?? 0) / person.activity
      const least = [...people].sort((a, b) => share(a) - share(b)).slice(0, Math.max(3, Math.ceil(people.length / 2)))
      const chosen = d.pick(least)
      spoken.set(chosen.handle, (spoken.get(chosen.handle) ?? 0) + 1)
      return chosen
    },
  }
}
