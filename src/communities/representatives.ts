import { byCodeUnit } from '../core/compare.js'
import { nearestToCentre } from './text/nearest-to-centre.js'
import type { ResidentMention } from './heard.js'
import type { Wording } from './text/wording.js'

const most = 5
/** A remark of two words stands for nothing. */
const fewestWords = 8

/**
 * Ids of the mentions that stand for a community: those nearest to the centre of what its members said, each by another
 * person and from another conversation.
 */
export function representativesOf(residents: readonly ResidentMention[], members: ReadonlyMap<string, number>, wording: Wording): string[] {
  const candidates = residents
    .filter(({ mention, author }) => members.has(author) && wording.stemsIn(mention).length >= fewestWords)
    .sort((a, b) => byCodeUnit(a.mention.id, b.mention.id))
  const ranked = nearestToCentre(candidates.map(({ mention }) => wording.stemsIn(mention)))
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
