import { byCodeUnit } from '../core/compare.js'
import type { Mention } from '../mentions/mention.js'
import type { CommunityMap } from './community.js'
import { describeGroup } from './describe-group.js'
import { disclose } from './disclosure/disclose.js'
import { talkOfPeople } from './disclosure/talk-of-people.js'
import { findGroups, type Before } from './find-groups.js'
import { findingFor } from './finding.js'
import { sortHeard } from './heard.js'
import { nameCommunities } from './history.js'
import { checkIdentifyOptions, type IdentifyOptions, type IdentifyProgress } from './identify-options.js'
import { inWindow } from './in-window.js'
import { createLabelMaker } from './labels.js'
import { threadsOfCommunity } from './mentions-of-community.js'
import { regularsByVenue } from './shape.js'
import { createTalkReader } from './talk/talk-reader.js'
import { createWording } from './text/wording.js'
import { sharedPeople } from './shared-people.js'
import { indexThreads, threadsOf } from './threads.js'
import { venuesWithoutAuthors } from './venues-without-authors.js'

/** Version of the method; results of two versions are not to be compared. */
const version = '1'

/**
 * Identifies the communities that already exist in what was said.
 *
 * Accounts the council declared, bots, spam, duplicates and deleted mentions are set aside first; what the council's
 * accounts do is reported beside each community, as its presence. People are then grouped by their ties (who answers
 * whom, who shares threads, links, tags, places, venues, and how alike they speak) as far as the evidence goes, and inside circles that ties do
 * not divide, by the interests they come back to. Where the evidence shows nothing, no community is reported, and
 * `finding` says so.
 *
 * The same mentions in any order, with the same seed, time and `previous`, give the same map. It is found in one go: a server
 * that is to answer meanwhile uses `identifyInWorker`.
 *
 * @throws CommunitiesError `invalid-option`.
 *
 * @example
 * ```ts
 * const map = identifyCommunities(mentions, { council, previous, now: new Date() })
 * for (const { label, suggestedRole } of publicView(map).communities) console.log(label.terms, suggestedRole.role)
 * ```
 */
export function identifyCommunities(mentions: Iterable<Mention>, options: IdentifyOptions): CommunityMap {
  const { council, previous, minimumAuthors = 10, seed = 1, now, windowDays, signal, onProgress } = options
  checkIdentifyOptions(options)
  const progress = (stage: IdentifyProgress['stage'], done: number, of: number): void => {
    onProgress?.({ stage, done, of })
    signal?.throwIfAborted()
  }
  signal?.throwIfAborted()
  const at = now.toISOString()

  const heard = sortHeard(windowDays === undefined ? mentions : inWindow(mentions, now, windowDays))
  const threads = indexThreads(threadsOf(heard))
  const wording = createWording(heard.residents)
  progress('reading', 1, 1)
  const { groups, tooSmall, grounds, resolution, bits } = findGroups(heard.residents, threads, wording, { minimumAuthors, seed, before: previous && beforeOf(previous), progress })

  const reader = createTalkReader([council.name, ...(council.aliases ?? [])])
  const labels = createLabelMaker(threads.all, wording, minimumAuthors)
  const context = { wording, labels, reader, minimumAuthors, regulars: regularsByVenue(heard.residents) }
  const placed = new Uint8Array(heard.residents.length)
  const speakers = new Map<unknown, ReadonlySet<string>>()
  const found = groups.map((group, g) => {
    const own = threadsOfCommunity({ conversations: group.conversations, members: [...group.members.keys()].map((pseudonym) => ({ pseudonym })) }, threads)
    const speaking = new Set<string>()
    for (const { residents } of own) {
      for (const { place, author } of residents) {
        placed[place] = 1
        speaking.add(author)
      }
    }
    const described = describeGroup(group, own, context)
    speakers.set(described, speaking)
    progress('describing', g + 1, groups.length)
    return described
  })
  found.sort((a, b) => b.size.authors - a.size.authors || b.mentions - a.mentions || byCodeUnit(a.members[0]?.pseudonym ?? '', b.members[0]?.pseudonym ?? '') || byCodeUnit(a.label.terms.join(' '), b.label.terms.join(' ')))

  const people = new Set(heard.people)
  const { communities, missing, former } = nameCommunities(found, { councilId: council.id, at, previous, heard: { people, conversations: new Set(threads.all.map(({ id }) => id)) } })
  const members = new Set(communities.flatMap((community) => community.members.map(({ pseudonym }) => pseudonym)))
  const ties = sharedPeople(new Map(communities.map(({ id }, place) => [id, speakers.get(found[place]) ?? new Set()])))
  progress('naming', 1, 1)
  const map: CommunityMap = {
    version,
    at,
    councilId: council.id,
    seed,
    minimumAuthors,
    resolution,
    bits,
    communities,
    ...(ties.length > 0 && { ties }),
    tooSmall,
    ...(former.length > 0 && { former }),
    ...(missing.length > 0 && { missing }),
    ...(grounds.circles.length + grounds.sorted.length > 0 && { continuity: { circles: grounds.circles.map((ids) => [...ids]), sorted: grounds.sorted.map(({ topics, ...rest }) => ({ ...rest, topics: topics.map((ids) => [...ids]) })) } }),
    unplaced: {
      authors: heard.people.filter((pseudonym) => !members.has(pseudonym)).length,
      mentions: placed.reduce((unplaced, is) => unplaced + 1 - is, 0),
    },
    venuesWithoutAuthors: venuesWithoutAuthors(heard.authorless),
    finding: findingFor({ communities: communities.length, tooSmall, residents: people.size, authorless: heard.authorless.length, former: former.length - (previous?.former?.length ?? 0), missing: missing.length, minimumAuthors }),
  }
  const talk = talkOfPeople(heard.residents)
  // Where nothing was ever heard there is nothing to remember.
  return previous?.disclosed === undefined && talk.size === 0 && heard.authorless.length === 0 ? map : { ...map, disclosed: disclose(map, talk, previous) }
}

function beforeOf({ communities, missing = [], continuity }: CommunityMap): Before {
  const { circles = [], sorted = [] } = continuity ?? {}
  return { circles, sorted, groups: [...communities, ...missing].flatMap(({ conversations }) => (conversations === undefined ? [] : [conversations])) }
}
