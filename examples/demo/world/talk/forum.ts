import { inWeek, roundTime, worldWeeks } from '../calendar.js'
import { communities } from '../communities.js'
import { dice, type Dice } from '../random.js'
import type { Report } from '../reports/reports.js'
import type { Resident } from '../residents.js'
import { createDeck } from './deck.js'
import type { Draft, ForumPost, ForumTopic, ThreadDraft } from './forum-records.js'
import { pastedReports } from './pasted-reports.js'
import { planChanges } from './later-changes.js'
import type { Scenario } from './scenario.js'
import { slugOf } from './slug.js'
import { writeThread } from './write-thread.js'

/** Everything ever said on Marshwick Talk, oldest topic first. */
export function writeForum(people: readonly Resident[], reports: readonly Report[], seed: number): ForumTopic[] {
  const threads: ThreadDraft[] = [house, ...pastedReports(people, reports, seed)]
  for (const community of communities) {
    const members = people.filter((person) => person.community === community.key)
    const passersBy = people.filter((person) => person.community !== community.key && person.community !== 'bell-ringers' && community.key !== 'larkmead-askers' && community.key !== 'bell-ringers')
    const deck = createDeck()
    const told = new Map<Scenario, number>()
    const d = dice(seed, 'forum', community.key)
    let owed = 0
    for (let week = 1; week <= worldWeeks; week++) {
      owed += community.threads(week) * (0.85 + d.next() * 0.3)
      for (; owed >= 1; owed--) {
        const scenario = nextScenario(community.scenarios, told, week, d)
        threads.push(writeThread({ community, members, passersBy, deck }, scenario, week, d))
      }
    }
  }
  return numbered(threads, seed)
}

/** One in season and told least; one that just came into season does not have to catch up with the others. */
function nextScenario(scenarios: readonly Scenario[], told: Map<Scenario, number>, week: number, d: Dice): Scenario {
  const inSeason = scenarios.filter((scenario) => (scenario.weeks === undefined || (week >= scenario.weeks[0] && week <= scenario.weeks[1])) && !(scenario.once === true && told.has(scenario)))
  const least = Math.min(...inSeason.flatMap((scenario) => told.get(scenario) ?? []))
  const floor = Number.isFinite(least) ? least : 0
  const count = (scenario: Scenario): number => told.get(scenario) ?? (scenario.once === true ? -1 : floor)
  const lowest = Math.min(...inSeason.map(count))
  const chosen = d.pick(inSeason.filter((scenario) => count(scenario) === lowest))
  told.set(chosen, Math.max(lowest, floor) + 1)
  return chosen
}

const house: ThreadDraft = {
  title: 'Welcome to Marshwick Talk',
  category: 3,
  community: 'house',
  week: 1,
  posts: [{ handle: 'system', at: inWeek(1, 0.1), text: 'Be kind, stay on the subject, and remember that half the town is reading. Run by four volunteers from the Customs House.' }],
}

/** Gives topics and posts their numbers in the order of time, leaving a gap here and there as a forum does. */
function numbered(threads: readonly ThreadDraft[], seed: number): ForumTopic[] {
  const d = dice(seed, 'numbers')
  const end = roundTime(worldWeeks).getTime()
  const inTime = threads
    .map((thread) => ({ ...thread, posts: thread.posts.filter((post) => post.at <= end) }))
    .filter((thread) => thread.posts.length > 0)
    .sort((a, b) => startOf(a) - startOf(b))
  let topicId = 6
  const topicIds = new Map(inTime.map((thread) => [thread, (topicId += d.between(1, 2))]))

  let postId = 7
  const all = inTime
    .flatMap((thread) => thread.posts.map((draft, i) => ({ thread, draft, number: i + 1 })))
    .sort((a, b) => a.draft.at - b.draft.at || (topicIds.get(a.thread) ?? 0) - (topicIds.get(b.thread) ?? 0) || a.number - b.number)
    .map((entry) => ({ ...entry, id: (postId += d.chance(0.1) ? 2 : 1), likes: d.chance(0.4) ? d.between(1, 9) : 0 }))
  const changes = planChanges(all.map(({ id, thread, draft, number }) => ({ id, number, at: draft.at, handle: draft.handle, text: draft.text, community: thread.community })))

  const byThread = new Map<ThreadDraft, (typeof all)[number][]>()
  for (const entry of all) byThread.set(entry.thread, [...(byThread.get(entry.thread) ?? []), entry])
  return inTime.map((thread): ForumTopic => {
    const id = topicIds.get(thread) ?? 0
    const posts = (byThread.get(thread) ?? []).map(({ id: post, draft, number, likes }): ForumPost => ({ ...withoutNothing(draft), id: post, topic: id, number, likes, ...changes.get(post) }))
    return { id, title: thread.title, slug: slugOf(thread.title), category: thread.category, at: startOf(thread), community: thread.community, pinned: thread.community === 'house', posts }
  })
}

function startOf(thread: ThreadDraft): number {
  return thread.posts[0]?.at ?? 0
}

function withoutNothing({ handle, at, text, replyTo, quotes }: Draft): Omit<ForumPost, 'id' | 'topic' | 'number' | 'likes'> {
  return { handle, at, text, ...(replyTo !== undefined && { replyTo }), ...(quotes === true && { quotes }) }
}
