import { digest } from '../../core/digest.js'

/** The newest posts that were given: whose edits and deletions are given, too. Holds no account's name. */
export interface FollowedPosts {
  has(did: string, rkey: string): boolean
  add(did: string, rkey: string): void
  delete(did: string, rkey: string): void
  /** Keys of what an account has said. */
  of(did: string): readonly string[]
  toJSON(): readonly string[]
}

const markLength = 8

/** @param known - as `toJSON` gave them. */
export function followPosts(known: readonly string[], most: number): FollowedPosts {
  // A set keeps the order of insertion: the oldest comes first.
  const marks = new Set(known)
  return {
    has: (did, rkey) => marks.has(markOf(did) + rkey),
    add(did, rkey) {
      const mark = markOf(did) + rkey
      marks.delete(mark)
      marks.add(mark)
      for (const oldest of marks) {
        if (marks.size <= most) break
        marks.delete(oldest)
      }
    },
    delete: (did, rkey) => { marks.delete(markOf(did) + rkey) },
    of(did) {
      const mark = markOf(did)
      return [...marks].filter((each) => each.startsWith(mark)).map((each) => each.slice(markLength))
    },
    toJSON: () => [...marks],
  }
}

function markOf(did: string): string {
  return digest(did).slice(0, markLength)
}
