import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import type { SourceCost } from '../source.js'
import { idOf, isRecord } from '../wire/values.js'
import { recentEntries } from './recent-entries.js'
import { walkList } from './walk-list.js'
import type { WordpressApi } from './wordpress-api.js'
import type { WordpressProgress } from './wordpress-checkpoint.js'
import { commentFields, parseComment, parsePost, postFields } from './wordpress-entry.js'
import type { WordpressContext } from './wordpress-entry.js'

/** How to read the posts or the comments of a site. */
export interface PartReading {
  readonly api: WordpressApi
  readonly part: 'posts' | 'comments'
  readonly context: WordpressContext
  readonly search: string | undefined
  readonly pageSize: number
  readonly overlapMs: number
  /** Where the first reading begins, ISO 8601. */
  readonly since: string
  readonly now: Date
  readonly signal: AbortSignal | undefined
}

/** A page of it, and where the reading then stands. */
export interface PartStep {
  readonly items: readonly SourceItem[]
  readonly faults: readonly SourceFault[]
  readonly progress: WordpressProgress
  readonly cost: SourceCost
  readonly nextPollAt: string | undefined
}

const clocksDifferMs = 3_600_000

/** What is new, then what was changed, then what is gone. */
export async function* readPart(before: WordpressProgress | undefined, reading: PartReading): AsyncGenerator<PartStep, void> {
  const { api, part, context, search, pageSize, overlapMs, since, now, signal } = reading
  const [parse, fields] = part === 'posts' ? [parsePost, postFields] : [parseComment, commentFields]
  const parameters = { _fields: fields, per_page: String(pageSize), ...(search !== undefined && { search }) }
  const recent = recentEntries(before?.known ?? [])
  const from = before === undefined ? since : new Date(Date.parse(before.until) - overlapMs).toISOString()
  let until = before?.until ?? since
  let changedUntil = part === 'posts' ? before?.changedUntil ?? new Date(now.getTime() - clocksDifferMs).toISOString() : undefined

  const progress = (): WordpressProgress => ({
    until,
    ...(changedUntil !== undefined && { changedUntil }),
    known: recent.from(Math.floor((Date.parse(until) - overlapMs) / 1000)),
  })
  const take = (entries: readonly unknown[]): Pick<PartStep, 'items' | 'faults'> & { readonly dates: readonly string[] } => {
    const readings = entries.map((entry, index) => parse(entry, index, context))
    const items = readings.map(({ item }) => item).filter((item) => item !== undefined)
    return {
      items: items.filter((item) => recent.note(item)),
      faults: readings.flatMap(({ faults }) => faults),
      dates: items.map(({ publishedAt }) => publishedAt).filter((date) => date !== undefined),
    }
  }

  for await (const { entries, cost, nextPollAt } of walkList({ api, list: part, parameters, by: 'date', from, signal })) {
    const { dates, ...taken } = take(entries)
    // A post that is dated into the future says nothing of what was published before it.
    until = [until, ...dates.filter((date) => date <= now.toISOString())].reduce((a, b) => (a > b ? a : b))
    yield { ...taken, progress: progress(), cost, nextPollAt }
  }

  const gone = await findGone(recent.missing(Math.ceil(Date.parse(from) / 1000) + 1), reading)
  recent.forget(gone.items.map(({ nativeId }) => nativeId))
  if (gone.items.length > 0 || gone.cost.requests > 0) yield { items: gone.items, faults: [], progress: progress(), cost: gone.cost, nextPollAt: undefined }

  if (changedUntil === undefined) return
  for await (const { entries, reached, over, cost, nextPollAt } of walkList({ api, list: part, parameters, by: 'modified', from: changedUntil, signal })) {
    const { items, faults } = take(entries)
    // A second that is long over has no more changes in it.
    const isPast: boolean = over && reached > changedUntil && Date.parse(reached) < now.getTime() - 60_000
    changedUntil = isPast ? new Date(Date.parse(reached) + 1000).toISOString() : reached
    yield { items, faults, progress: progress(), cost, nextPollAt }
  }
}

/** Of these, what the site does not have any more. To be missing from a list may only mean to be found by the search no more. */
async function findGone(ids: readonly string[], { api, part, context, signal }: PartReading): Promise<{ readonly items: readonly SourceItem[]; readonly cost: SourceCost }> {
  // One request's worth; the rest is still missing next time.
  const asked = ids.slice(0, 100)
  if (asked.length === 0) return { items: [], cost: { requests: 0, bytes: 0 } }
  const numberIn = (id: string): string => id.slice(id.lastIndexOf('/') + 1)
  const { entries, cost } = await api.page(part, { include: asked.map(numberIn).join(','), per_page: '100', _fields: 'id' }, 1, signal)
  const there = new Set(entries.map((entry) => isRecord(entry) ? idOf(entry['id']) : undefined))
  const items = asked.filter((id) => !there.has(numberIn(id))).map((nativeId): SourceItem => ({
    nativeId,
    kind: part === 'posts' ? 'article' : 'comment',
    deleted: true,
    venue: context.venue,
  }))
  return { items, cost }
}
