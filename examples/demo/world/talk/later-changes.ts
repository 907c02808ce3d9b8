import { roundTime, worldWeeks } from '../calendar.js'
import { officialHandles } from '../council.js'
import type { ForumPost } from './forum-records.js'

interface Candidate {
  readonly id: number
  readonly number: number
  readonly at: number
  readonly handle: string
  readonly text: string
  readonly community: string
}

const editedAfterRounds = [2, 4, 7, 10]
const removedAfterRounds = [5, 9]
const day = 86_400_000

/**
 * What is edited or deleted after it was first seen. Only posts of a round's last two days are touched, a day into the
 * next round: a reader who looks again at the newest pages finds them.
 */
export function planChanges(posts: readonly Candidate[]): ReadonlyMap<number, Pick<ForumPost, 'edit' | 'deletion'>> {
  const changes = new Map<number, Pick<ForumPost, 'edit' | 'deletion'>>()
  const lately = (round: number, wanted: (post: Candidate) => boolean): Candidate | undefined => {
    const end = roundTime(round).getTime()
    return posts.filter((post) => post.at <= end && post.at > end - 2 * day && wanted(post) && isResident(post) && !changes.has(post.id)).at(-1)
  }
  for (const round of editedAfterRounds.filter((r) => r < worldWeeks)) {
    const post = lately(round, ({ text, community }) => text.length > 40 && community !== 'bell-ringers')
    if (post !== undefined) changes.set(post.id, { edit: { at: roundTime(round).getTime() + day, text: `${post.text}\n\nEDIT: sorted now, thanks everyone.` } })
  }
  removedAfterRounds.forEach((round, i) => {
    const post = lately(round, ({ number }) => number > 1)
    if (post !== undefined) changes.set(post.id, { deletion: { at: roundTime(round).getTime() + day, by: i % 2 === 0 ? 'author' : 'moderator' } })
  })
  return changes
}

function isResident({ handle }: Candidate): boolean {
  return handle !== 'system' && handle !== officialHandles.council && handle !== officialHandles.partner
}
