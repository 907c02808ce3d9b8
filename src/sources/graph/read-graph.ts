import { digest } from '../../core/digest.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { Batch } from '../source.js'
import { isRecord } from '../wire/values.js'
import type { GraphApi, GraphPage } from './graph-api.js'
import type { GraphCheckpoint } from './graph-checkpoint.js'

/** An entry read: an item, or a fault that says why there is none. */
interface GraphEntry {
  readonly item?: SourceItem | undefined
  readonly faults: readonly SourceFault[]
}

/** A comment read, with the replies that came with it. */
interface GraphCommentEntry {
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  /** Where the replies that did not come along begin. */
  readonly rest?: { readonly comment: string; readonly after: string } | undefined
}

/** What makes one platform over the Graph API differ from another. */
export interface GraphPlatform {
  /** The edge with the account's posts, newest first. */
  readonly postsEdge: string
  readonly postFields: string
  readonly parsePost: (raw: unknown, index: number) => GraphEntry
  /** A post's id, when it was made, and all that changes when somebody comments. */
  readonly standing: (raw: unknown) => { readonly id: string; readonly publishedAt: string | undefined; readonly state: unknown; readonly comments: number | undefined } | undefined
  readonly commentParameters: Readonly<Record<string, string>>
  readonly parseComment: (raw: unknown, post: string, index: number) => GraphCommentEntry
  readonly replyParameters?: Readonly<Record<string, string>> | undefined
}

/** How to read it. */
export interface GraphReading {
  readonly ask: GraphApi
  /** The first reading ends at posts older than this, milliseconds since 1970. */
  readonly sinceMs: number
  /** Posts older than this get no more comments. */
  readonly commentsSinceMs: number
  readonly signal: AbortSignal | undefined
}

/** Reads posts from the newest down, and the comments of each post that stands otherwise than it did. */
export async function* readGraph(start: GraphCheckpoint, platform: GraphPlatform, { ask, sinceMs, commentsSinceMs, signal }: GraphReading): AsyncGenerator<Batch<GraphCheckpoint>, void> {
  let checkpoint = start
  const endMs = start.complete ? commentsSinceMs : Math.min(sinceMs, commentsSinceMs)
  const current = new Set<string>()
  for (let after: string | undefined, isLast = false; !isLast;) {
    const page = await ask(platform.postsEdge, { fields: platform.postFields, limit: '50', ...(after !== undefined && { after }) }, signal)
    const posts = page.entries.map((raw, index) => ({ ...platform.parsePost(raw, index), standing: platform.standing(raw) }))
    // A pinned post stands first however old it is: one young post is enough to go on.
    const isYoung = posts.some(({ standing }) => standing?.publishedAt === undefined || Date.parse(standing.publishedAt) >= endMs)
    isLast = page.after === undefined || page.after === after || !isYoung
    after = page.after
    yield { items: posts.flatMap(({ item }) => item ?? []), faults: posts.flatMap(({ faults }) => faults), checkpoint, cost: page.cost, nextPollAt: page.nextPollAt }
    for (const { standing } of posts) {
      if (standing === undefined) continue
      const isOpen = standing.publishedAt === undefined || Date.parse(standing.publishedAt) >= commentsSinceMs
      if (isOpen) current.add(standing.id)
      const mark = digest(JSON.stringify(standing.state)).slice(0, 10)
      const known = Object.hasOwn(checkpoint.posts, standing.id) ? checkpoint.posts[standing.id] : undefined
      if (known === mark || (start.complete && !isOpen) || (known === undefined && standing.comments === 0)) continue
      const marked = { ...checkpoint, posts: { ...checkpoint.posts, [standing.id]: mark } }
      for await (const { isLast: isWhole, ...batch } of comments(standing.id, platform, ask, signal)) {
        if (isWhole) checkpoint = marked
        yield { ...batch, checkpoint }
      }
    }
  }
  const kept = { version: 1 as const, complete: true, posts: Object.fromEntries(Object.entries(checkpoint.posts).filter(([post]) => current.has(post))) }
  yield { items: [], faults: [], checkpoint: kept }
}

async function* comments(post: string, platform: GraphPlatform, ask: GraphApi, signal: AbortSignal | undefined): AsyncGenerator<Omit<Batch<GraphCheckpoint>, 'checkpoint'> & { readonly isLast: boolean }, void> {
  for (let after: string | undefined, isLast = false; !isLast;) {
    const page = await ask(`${post}/comments`, { ...platform.commentParameters, limit: '100', ...(after !== undefined && { after }) }, signal).catch((error: unknown) => {
      if (error instanceof SourceError && error.code === 'gone') return undefined
      throw error
    })
    if (page === undefined) {
      yield { items: [], faults: [{ code: 'gone', message: 'The comments of a post are not there any more.' }], isLast: true }
      return
    }
    const read = page.entries.map((raw, index) => platform.parseComment(raw, post, index))
    for (const rest of read.flatMap((entry) => entry.rest ?? [])) {
      for (let from: string | undefined = rest.after; from !== undefined;) {
        const more: GraphPage = await ask(`${rest.comment}/replies`, { ...platform.replyParameters, limit: '100', after: from }, signal)
        const replies = more.entries.map((raw, index) => platform.parseComment(withParent(raw, rest.comment), post, index))
        yield { ...joined(replies), cost: more.cost, nextPollAt: more.nextPollAt, isLast: false }
        from = more.after === from ? undefined : more.after
      }
    }
    isLast = page.after === undefined || page.after === after
    after = page.after
    yield { ...joined(read), cost: page.cost, nextPollAt: page.nextPollAt, isLast }
  }
}

function joined(entries: readonly GraphCommentEntry[]): { readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[] } {
  return { items: entries.flatMap(({ items }) => items), faults: entries.flatMap(({ faults }) => faults) }
}

function withParent(raw: unknown, parent: string): unknown {
  return isRecord(raw) ? { parent_id: parent, ...raw } : raw
}
