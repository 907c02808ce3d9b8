import { byCodeUnit } from '../core/compare.js'
import { councilPresenceIn } from './council-presence.js'
import { placesOf, problemsOf, venuesOf } from './gatherings.js'
import type { Group } from './group.js'
import type { Unnamed } from './history.js'
import type { LabelMaker } from './labels.js'
import { assessPurpose } from './purpose/purpose.js'
import { assessTypology } from './purpose/typology.js'
import { representativesOf } from './representatives.js'
import { shapeOf } from './shape.js'
import { sizeBandOf } from './size-band.js'
import { suggestRole } from './suggest-role.js'
import { backedFeatures, talkFeatures } from './talk/talk-features.js'
import type { TalkReader } from './talk/talk-reader.js'
import type { Wording } from './text/wording.js'
import type { Thread } from './threads.js'

/** What is needed to describe a group. */
export interface DescribeContext {
  readonly wording: Wording
  readonly labels: LabelMaker
  readonly reader: TalkReader
  readonly minimumAuthors: number
  /** Who speaks at each venue more than once, by venue id. */
  readonly regulars: ReadonlyMap<string, ReadonlySet<string>>
}

/** A problem is a community's own from this share of its mentions on; below it somebody has passed by. */
const leastProblemShare = 0.01

/** Describes a group by what is said in its threads. */
export function describeGroup(group: Group, threads: readonly Thread[], context: DescribeContext): Unnamed {
  const { wording, labels, reader, minimumAuthors, regulars } = context
  const residents = threads.flatMap((thread) => thread.residents)
  const features = talkFeatures(threads, reader)
  const backed = backedFeatures(features, minimumAuthors)
  const purpose = assessPurpose(features)
  const councilPresence = councilPresenceIn(threads, minimumAuthors)
  const problems = problemsOf(residents, minimumAuthors)
  const venues = venuesOf(residents)
  const terms = labels.labelOf(threads)
  const borne = problems.filter(({ mentions, authors }) => authors >= minimumAuthors && mentions >= leastProblemShare * residents.length)
  return {
    // Where no term is used by enough people, the place where they meet says most about them.
    label: { terms: terms.length > 0 ? terms : venues.filter(({ authors }) => (authors ?? 0) >= minimumAuthors).slice(0, 1).map(({ name }) => name) },
    size: { band: sizeBandOf(group.members.size), authors: group.members.size },
    mentions: residents.length,
    threads: threads.length,
    confidence: group.confidence === null ? null : Math.round(group.confidence * 100) / 100,
    standing: group.standing,
    basis: group.basis,
    shape: shapeOf(venues, group.members, regulars, minimumAuthors),
    venues,
    places: placesOf(residents),
    problems,
    purpose,
    typology: assessTypology(features),
    backed: { purposes: assessPurpose(backed).ranked, typologies: assessTypology(backed).ranked },
    councilPresence,
    suggestedRole: suggestRole({ purpose, features, councilPresence, problems: borne, minimumAuthors }),
    representativeMentions: representativesOf(residents, group.members, wording),
    members: [...group.members].sort(([a], [b]) => byCodeUnit(a, b)).map(([pseudonym, share]) => ({ pseudonym, share })),
    ...(group.conversations !== undefined && { conversations: [...group.conversations] }),
    lastHeard: lastHeardIn(threads),
  }
}

/** Conversations are in order of time, so that the last mention of each is enough to look at. */
function lastHeardIn(threads: readonly Thread[]): string | undefined {
  let last: string | undefined
  for (const { residents } of threads) {
    const at = residents.at(-1)?.mention.publishedAt
    if (at !== undefined && (last === undefined || at > last)) last = at
  }
  return last
}
