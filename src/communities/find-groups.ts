import { emptyWorkshop } from './graph/room.js'
import type { Group } from './group.js'
import type { ResidentMention } from './heard.js'
import { findInterests, type Sorted } from './interests.js'
import { findTies } from './ties.js'
import type { Wording } from './text/wording.js'
import type { ThreadIndex } from './threads.js'

/** How everybody and everything was sorted, whatever is reported of it: where the next search starts from. */
interface Grounds {
  readonly circles: readonly (readonly string[])[]
  readonly sorted: readonly Sorted[]
}

/** What the last search left. */
export interface Before extends Grounds {
  /** The conversations of every community there was. */
  readonly groups: readonly (readonly string[])[]
}

/** What was found, before it is described. */
export interface Findings {
  /** With at least `minimumAuthors` members each. */
  readonly groups: readonly Group[]
  /** How many had fewer. */
  readonly tooSmall: number
  readonly grounds: Grounds
  readonly resolution: number
  readonly bits: number
}

/**
 * Finds groups of people, first by their ties, then, inside each circle that ties do not divide further, by interests. A
 * circle in which at least two interests can be told apart is reported as those; another as itself, unless it is simply
 * everybody: people who all deal with one another alike are not a community among others.
 */
export function findGroups(residents: readonly ResidentMention[], threads: ThreadIndex, wording: Wording, options: { readonly minimumAuthors: number; readonly seed: number; readonly before?: Before | undefined; readonly progress?: ((stage: 'ties' | 'interests', done: number, of: number) => void) | undefined }): Findings {
  const { minimumAuthors, seed, before, progress } = options
  const workshop = emptyWorkshop()
  const ties = findTies(residents, threads.all, wording, { seed, before: before?.circles, onStep: (done, of) => progress?.('ties', done, of), workshop })
  const divided = ties.bits > 0
  // Whoever never met anybody has no tie, but may still come back to an interest.
  const circles: (Group | undefined)[] = divided ? [...ties.groups] : [undefined]
  const groups: Group[] = []
  const sorted: Sorted[] = []
  let tooSmall = 0
  let { bits, resolution } = ties
  const enough = (group: Group): boolean => group.members.size >= minimumAuthors
  for (const [c, circle] of circles.entries()) {
    const own = circle === undefined ? threads.all : threads.ofMembers(circle.members.keys())
    const mayHoldInterests = (circle?.members.size ?? Infinity) >= 2 * minimumAuthors
    const interests = mayHoldInterests ? findInterests(own, wording, seed, before, workshop) : undefined
    if (interests !== undefined && interests.topics.length > 0) sorted.push({ resolution: interests.resolution, topics: interests.topics })
    progress?.('interests', c + 1, circles.length)
    const reportable = interests?.groups.filter(enough) ?? []
    if (interests !== undefined && reportable.length >= 2) {
      groups.push(...reportable)
      tooSmall += interests.groups.length - reportable.length
      bits += interests.bits
      if (!divided) resolution = interests.resolution
    } else if (circle !== undefined) {
      if (enough(circle)) groups.push(circle)
      else tooSmall++
    }
  }
  return { groups, tooSmall, grounds: { circles: divided ? ties.circles : [], sorted }, resolution, bits }
}
