import { nearestToCentre } from './text/nearest-to-centre.js'
import { createTermCounter } from './text/term-counts.js'
import type { ResidentMention } from './heard.js'
import type { Wording } from './text/wording.js'

const most = 5
/** A remark of two words stands for nothing. */
const fewestWords = 8

/**
 * Ids of the mentions that stand for a community: those nearest to the centre of what its members said, each by another
 * person and from another conversation.
 */
export function representativesOf(residents: readonly ResidentMention[], members: ReadonlyMap<string, number>, { stems, stemOf, told, starts }: Wording): string[] {
  const candidates = residents
    .filter(({ author, place }) => (starts[place + 1] as number) - (starts[place] as number) >= fewestWords && members.has(author))
    .sort((a, b) => a.place - b.place)
  const counter = createTermCounter(stems.length)
  for (const { place } of candidates) {
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) counter.add(stemOf[told[i] as number] as number)
    counter.endDocument()
  }
  const ranked = nearestToCentre(counter.counts())
  const authors = new Set<string>()
  const threads = new Set<string>()
  const chosen: string[] = []
  for (const index of ranked) {
    const candidate = candidates[index]
    if (candidate === undefined || authors.has(candidate.author) || threads.has(candidate.mention.thread)) continue
    authors.add(candidate.author)
    threads.add(candidate.mention.thread)
    chosen.push(candidate.mention.id)
    if (chosen.length === most) break
  }
  return chosen
}
