import { askApi } from '../http/ask-api.js'
import type { ApiAnswer, ApiRefusal } from '../http/ask-api.js'
import type { HttpClient } from '../http/http-client.js'
import { spentUntil } from '../http/rate-limit.js'
import { SourceError } from '../source-error.js'
import type { Timeline, TimelineEntry } from '../timeline/timeline.js'
import { isRecord, textOf } from '../wire/values.js'
import { listAddress } from './lemmy-plan.js'
import type { LemmyPlan } from './lemmy-plan.js'
import { communityVenue, parseLemmyView } from './parse-lemmy-view.js'
import type { LemmyReading } from './parse-lemmy-view.js'

/** What a Lemmy server is asked with. */
export interface LemmyRequests {
  readonly http: HttpClient
  readonly instance: string
  readonly now: () => Date
  readonly signal: AbortSignal | undefined
}

/** The posts or the comments of a Lemmy server as a timeline. */
export function lemmyTimeline(kind: 'post' | 'comment', plan: LemmyPlan, { http, instance, now, signal }: LemmyRequests): Timeline {
  const ask = (url: URL): Promise<ApiAnswer> => askApi(http, url, { signal, explain })
  return {
    older: async (cursor) => {
      const url = listAddress(kind, plan, instance)
      // Where a server gives no cursor its pages are counted.
      const page = cursor === undefined ? 1 : Number(/^page:(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
      if (cursor !== undefined) url.searchParams.set(Number.isNaN(page) ? 'page_cursor' : 'page', Number.isNaN(page) ? cursor : String(page))
      const answer = await ask(url)
      const json = isRecord(answer.json) ? answer.json : {}
      const list = [json['items'], json[`${kind}s`]].find((found): found is readonly unknown[] => Array.isArray(found))
      if (list === undefined) throw new SourceError('not-a-feed', `The answer is not a list of ${kind}s.`)
      const readings = list.map((raw, index) => parseLemmyView(raw, { instance, index }))
      const counted = Number.isNaN(page) || plan.version === 4 ? undefined : `page:${page + 1}`
      return {
        entries: readings.flatMap((reading) => entryOf(reading) ?? []),
        faults: readings.flatMap(({ faults }) => [...faults]),
        older: list.length === 0 ? undefined : textOf(json['next_page']) ?? counted,
        cost: answer.cost,
        heldUntil: spentUntil(answer.headers, now().getTime()),
      }
    },
    find: async ([key]) => {
      const id = key.split('/')[1] ?? ''
      const url = new URL(`${instance}/api/v${plan.version}/${kind}`)
      url.searchParams.set('id', id)
      try {
        const answer = await ask(url)
        const reading = parseLemmyView(isRecord(answer.json) ? answer.json[`${kind}_view`] : undefined, { instance })
        const tombstone = reading.item?.deleted === true ? reading.item : undefined
        return { entry: entryOf(reading), tombstone, cost: answer.cost }
      } catch (error) {
        if (!(error instanceof SourceError) || !(error.code === 'gone' || error.status === 404)) throw error
        const [name, host] = (plan.community ?? '').split('@')
        const community = { name, ...(host !== undefined && { ap_id: `https://${host}/c/${name ?? ''}` }) }
        return { tombstone: { nativeId: `${kind}/${id}`, kind, venue: communityVenue(community, instance), deleted: true }, cost: { requests: 1, bytes: 0 } }
      }
    },
  }
}

// Older servers say everything with status 400.
function explain({ status, json }: ApiRefusal): SourceError | undefined {
  const word = isRecord(json) ? textOf(json['error']) ?? '' : ''
  if (/^(?:couldnt_find_(?:post|comment)|not_found)$/.test(word)) return new SourceError('gone', 'The server no longer has it.', { status })
  if (/^(?:instance_is_private|not_logged_in|incorrect_login)$/.test(word)) return new SourceError('unauthorised', 'The server shows itself to members only.', { status })
  if (word.startsWith('rate_limit')) return new SourceError('throttled', 'The server asks to be left alone.', { status })
  return undefined
}

function entryOf({ id, item, pinned }: LemmyReading): TimelineEntry | undefined {
  if (id === undefined) return undefined
  const publishedMs = item?.publishedAt === undefined ? undefined : Date.parse(item.publishedAt)
  const version = item?.deleted === true ? -1 : item?.updatedAt === undefined ? 0 : Date.parse(item.updatedAt)
  return { key: `${publishedMs ?? 0}/${id}`, version, place: 0, publishedMs, item, aside: pinned || publishedMs === undefined }
}
