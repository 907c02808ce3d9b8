import type { CafePosition } from 'civic-cafe/nurture'
import type { Random } from '../../../src/core/random.js'
import type { ForumLaw } from './forums.js'

const between = (random: Random, low: number, high: number): number => low + random() * (high - low)

type Setting = Pick<ForumLaw, 'residents' | 'skew' | 'depth' | 'replies' | 'asks' | 'host'>

/** What varies alike in every kind: how many people, how uneven, how deep, how long, how many ask, whether one hosts. */
export const settings = {
  /** Those the kinds were written with. */
  made: (random: Random): Setting => ({
    residents: Math.round(between(random, 25, 120)), skew: between(random, 0, 0.9), depth: between(random, 0, 0.8), replies: between(random, 1.3, 6), asks: between(random, 0.1, 0.9),
    host: random() < 0.3 ? between(random, 0, 0.5) : 0,
  }),
  /** Held out: more people, less even, deeper, longer; looked at once nothing was changed any more. */
  heldOut: (random: Random): Setting => ({
    residents: Math.round(between(random, 120, 300)), skew: between(random, 0.9, 1.2), depth: between(random, 0.8, 1), replies: between(random, 6, 9), asks: between(random, 0, 1),
    host: random() < 0.5 ? between(random, 0.2, 0.6) : 0,
  }),
} as const

/**
 * Four kinds of forum, by what people do and never by what the index makes of it. Who carries the talk: where residents
 * do, most of what is begun is answered by one of them; where the council does, it answers most of what is said and
 * residents seldom speak to each other; where nobody does, most of what is begun stays without an answer. And whether the
 * council comes by: as good as never, or often.
 */
export const forumKinds: Readonly<Record<CafePosition, (random: Random) => Omit<ForumLaw, keyof Setting>>> = {
  // Residents answer each other; somebody from the council may wander in once in a hundred threads.
  'independent-cafe': (random) => ({ answered: between(random, 0.7, 1), councilBegins: 0, councilVisits: between(random, 0, 0.01), councilAnswers: between(random, 0.1, 0.5) }),
  // Residents answer each other as well, and the council joins in: begins little, says a minor part where it looks in.
  'guest-in-the-cafe': (random) => ({ answered: between(random, 0.7, 1), councilBegins: between(random, 0, 0.15), councilVisits: between(random, 0.25, 0.7), councilAnswers: between(random, 0.1, 0.35) }),
  // People write and hardly anybody answers; the council does not come either.
  'quiet': (random) => ({ answered: between(random, 0.05, 0.3), councilBegins: 0, councilVisits: between(random, 0, 0.01), councilAnswers: between(random, 0.1, 0.5) }),
  // The council begins much, is everywhere and gives most answers; one resident seldom answers another.
  'online-town-council': (random) => ({ answered: between(random, 0.7, 1), councilBegins: between(random, 0.2, 0.6), councilVisits: between(random, 0.95, 1), councilAnswers: between(random, 0.85, 1) }),
}
