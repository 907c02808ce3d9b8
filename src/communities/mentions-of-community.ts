import type { Mention } from '../mentions/mention.js'
import type { Community } from './community.js'
import { sortHeard } from './heard.js'
import { threadsOf, threadsOfMembers, type Thread } from './threads.js'

/**
 * The mentions that belong to a community, in order of thread and id: all of the threads in which most residents are
 * members, a member's single mention included. For a community of interest, whose members are in others too: all of the
 * threads listed in it. What the council said in those threads is included; spam, duplicates, deleted mentions and bots
 * are not.
 *
 * @param community - with its members: not as given out by `publicView`.
 */
export function mentionsOfCommunity(community: Community, mentions: Iterable<Mention>): Mention[] {
  return said(threadsOfCommunity(community, threadsOf(sortHeard(mentions))))
}

/** The same for many communities at once, by community id: the mentions are put into threads once. */
export function mentionsByCommunity(communities: Iterable<Community>, mentions: Iterable<Mention>): ReadonlyMap<string, readonly Mention[]> {
  const threads = threadsOf(sortHeard(mentions))
  return new Map([...communities].map((community) => [community.id, said(threadsOfCommunity(community, threads))]))
}

function said(threads: readonly Thread[]): Mention[] {
  return threads.flatMap(({ residents, council }) => [...residents.map(({ mention }) => mention), ...council])
}

/** The same on threads. */
export function threadsOfCommunity(community: { readonly conversations?: readonly string[] | undefined; readonly members: Iterable<{ readonly pseudonym: string }> }, threads: readonly Thread[]): Thread[] {
  if (community.conversations !== undefined) {
    const own = new Set(community.conversations)
    return threads.filter(({ id }) => own.has(id))
  }
  return threadsOfMembers(threads, new Set([...community.members].map(({ pseudonym }) => pseudonym)))
}
