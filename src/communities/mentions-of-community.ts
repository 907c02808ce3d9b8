import type { Mention } from '../mentions/mention.js'
import { byPublication } from '../stores/mention-order.js'
import type { Community } from './community.js'
import { latestOfEach, sortHeard } from './heard.js'
import { indexThreads, threadsOf, type Thread, type ThreadIndex } from './threads.js'

/**
 * The mentions that belong to a community, in order of thread, time and id: all of the threads in which most residents are
 * members, a member's single mention included. For a community of interest, whose members are in others too: all of the
 * threads listed in it.
 *
 * Threads are whole: spam, duplicates, deleted mentions, bots and what nobody's name is on have no part in whose thread it
 * is, but stay in it as far as they are given, because without a thread's opening whoever answered it would be taken for its
 * beginner. What reads them sets them aside (see `talkOf`).
 *
 * @param community - with its members: not as given out by `publicView`.
 * @param mentions - deleted ones and duplicates too: `store.mentions({ includeDeleted: true })`.
 */
export function mentionsOfCommunity(community: Community, mentions: Iterable<Mention>): readonly Mention[] {
  return mentionsByCommunity([community], mentions).get(community.id) ?? []
}

/** The same for many communities at once, by community id: the mentions are put into threads once. */
export function mentionsByCommunity(communities: Iterable<Community>, mentions: Iterable<Mention>): ReadonlyMap<string, readonly Mention[]> {
  const all = latestOfEach(mentions).sort(byPublication)
  const threads = indexThreads(threadsOf(sortHeard(all)))
  const whole = new Map(threads.all.map(({ id }) => [id, [] as Mention[]]))
  for (const mention of all) whole.get(mention.thread)?.push(mention)
  return new Map([...communities].map((community) => [community.id, threadsOfCommunity(community, threads).flatMap(({ id }) => whole.get(id) ?? [])]))
}

/** The same on threads. */
export function threadsOfCommunity(community: { readonly conversations?: readonly string[] | undefined; readonly members: Iterable<{ readonly pseudonym: string }> }, threads: ThreadIndex): Thread[] {
  if (community.conversations !== undefined) return threads.ofIds(community.conversations)
  return threads.ofMembers(Array.from(community.members, ({ pseudonym }) => pseudonym))
}
