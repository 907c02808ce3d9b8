import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { Batch } from '../source.js'
import { parseComment, parseCommentThread } from './parse-comment-thread.js'
import type { CommentContext, CommentThreadReading } from './parse-comment-thread.js'
import { isPageGone } from './youtube-api.js'
import type { YouTubeApi, YouTubePage } from './youtube-api.js'
import type { VideoPlace, YouTubeCheckpoint } from './youtube-checkpoint.js'

/** A batch without its checkpoint, and where the reading of the video stands then. */
export type VideoStep = Omit<Batch<YouTubeCheckpoint>, 'checkpoint'> & { readonly place: VideoPlace }

/** What the reading of a video shares with that of the others. */
export interface VideoReading {
  readonly ask: YouTubeApi
  readonly context: CommentContext
  /** Units left in this reading; counted down. */
  readonly budget: { left: number }
  readonly signal: AbortSignal | undefined
}

/** Walks a video's threads from the newest down to what is known, and reads the replies that do not come with them. */
export async function* readVideo(start: VideoPlace, reading: VideoReading): AsyncGenerator<VideoStep, void> {
  let place = start
  for (let walksLeft = start.walk === undefined ? 1 : 2; walksLeft > 0; walksLeft--) {
    for await (const step of walk(place, reading)) {
      yield step
      place = step.place
    }
    if (place.walk !== undefined) return
  }
}

async function* walk(start: VideoPlace, { ask, context, budget, signal }: VideoReading): AsyncGenerator<VideoStep, void> {
  const { video } = start
  const threadsOn = (page: string | undefined): Promise<YouTubePage> => ask('commentThreads', { part: 'snippet,replies', videoId: video, order: 'time', ...(page !== undefined && { pageToken: page }) }, signal)
  let place = start
  let page = start.walk?.page
  let head = start.walk?.head ?? ''
  const top: string[] = []
  for (;;) {
    if (budget.left <= 0) {
      yield { items: [], faults: [{ code: 'truncated', message: 'The units of this reading are spent; the next goes on from here.' }], place }
      return
    }
    budget.left--
    const answer = await threadsOn(page).catch((error: unknown) => {
      if (page === undefined || !isPageGone(error)) throw error
      return undefined
    })
    if (answer === undefined) {
      page = undefined
      continue
    }
    const threads = answer.entries.map((raw, index) => parseCommentThread(raw, { ...context, video, index }))
    for (const thread of threads.filter((each) => owesReplies(each, place))) {
      let isWhole = true
      for await (const { items, faults, cost, isLast } of replies(thread.id ?? '', { ask, context: { ...context, video }, budget, signal })) {
        if (isLast) place = { ...place, replies: { ...place.replies, [thread.id ?? '']: thread.replies } }
        yield { items, faults, cost, place }
        isWhole &&= !faults.some(({ code }) => code === 'truncated')
      }
      // The page is asked for again: going on would leave these replies behind.
      if (!isWhole) return
    }
    if (page === undefined) top.push(...threads.flatMap(({ id }) => id ?? []))
    const dates = threads.flatMap(({ publishedAt }) => publishedAt ?? []).sort()
    head = [head, dates.at(-1) ?? ''].sort().at(-1) ?? ''
    const reached = dates[0] !== undefined && start.newest !== undefined && dates[0] <= start.newest
    const next = reached || answer.next === page ? undefined : answer.next
    place = next === undefined || head === ''
      ? { video, ...newestOf(head, start.newest), replies: kept(place.replies, top) }
      : { ...place, walk: { head, page: next } }
    yield { items: threads.flatMap(({ items }) => items), faults: threads.flatMap(({ faults }) => faults), cost: answer.cost, place }
    if (place.walk === undefined) return
    page = next
  }
}

function owesReplies({ id, replies: count, inline }: CommentThreadReading, place: VideoPlace): boolean {
  return id !== undefined && count > inline && place.replies[id] !== count
}

async function* replies(thread: string, { ask, context, budget, signal }: VideoReading): AsyncGenerator<{ readonly items: readonly SourceItem[]; readonly faults: readonly SourceFault[]; readonly cost?: YouTubePage['cost'] | undefined; readonly isLast: boolean }, void> {
  for (let page: string | undefined, isFirst = true; isFirst || page !== undefined; isFirst = false) {
    if (budget.left <= 0) {
      yield { items: [], faults: [{ code: 'truncated', message: 'The units of this reading are spent; the next goes on from here.' }], isLast: false }
      return
    }
    budget.left--
    const answer = await ask('comments', { part: 'snippet', parentId: thread, ...(page !== undefined && { pageToken: page }) }, signal).catch((error: unknown) => {
      // Deleted between two requests.
      if (error instanceof SourceError && error.code === 'gone') return undefined
      throw error
    })
    if (answer === undefined) return
    const read = answer.entries.map((raw, index) => parseComment(raw, { ...context, index }))
    page = answer.next === page ? undefined : answer.next
    yield { items: read.flatMap(({ item }) => item ?? []), faults: read.flatMap(({ faults }) => faults), cost: answer.cost, isLast: page === undefined }
  }
}

function newestOf(head: string, known: string | undefined): { readonly newest?: string } {
  const newest = [head, known ?? ''].sort().at(-1) ?? ''
  return newest === '' ? {} : { newest }
}

// Only the first page is read again every time: what lies below is not asked after.
function kept(counts: VideoPlace['replies'], top: readonly string[]): VideoPlace['replies'] {
  return Object.fromEntries(top.flatMap((thread) => counts[thread] === undefined ? [] : [[thread, counts[thread]]]))
}
