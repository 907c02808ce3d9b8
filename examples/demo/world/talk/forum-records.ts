import type { PlantedCommunity } from '../communities.js'

/** A post of the forum as it was written, before the forum made HTML of it. */
export interface ForumPost {
  readonly id: number
  readonly topic: number
  readonly number: number
  /** A resident's handle, an official one, or `system`. */
  readonly handle: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** `@handle`, addresses and hash tags stand in it as typed. */
  readonly text: string
  /** Number of the post answered. */
  readonly replyTo?: number
  /** Whether the answered post is quoted above. */
  readonly quotes?: boolean
  readonly likes: number
  /** A later wording, visible from `at` on. */
  readonly edit?: { readonly at: number; readonly text: string }
  /** Gone from `at` on: blanked by its author, or removed by a moderator. */
  readonly deletion?: { readonly at: number; readonly by: 'author' | 'moderator' }
}

/** A topic of the forum. */
export interface ForumTopic {
  readonly id: number
  readonly title: string
  readonly slug: string
  readonly category: number
  readonly at: number
  readonly community: PlantedCommunity['key'] | 'house'
  readonly pinned: boolean
  /** By number. */
  readonly posts: readonly ForumPost[]
}

/** A post while its thread is written: ids come when all are in order. */
export interface Draft {
  readonly handle: string
  readonly at: number
  readonly text: string
  readonly replyTo?: number
  readonly quotes?: boolean
}

/** A thread while it is written. */
export interface ThreadDraft {
  readonly title: string
  readonly category: number
  readonly community: PlantedCommunity['key'] | 'house'
  readonly week: number
  readonly posts: readonly Draft[]
}
