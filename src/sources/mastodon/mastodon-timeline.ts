import { spentUntil } from '../http/rate-limit.js'
import { SourceError } from '../source-error.js'
import type { SourceFault } from '../source-fault.js'
import type { Timeline, TimelineEntry, TimelinePage } from '../timeline/timeline.js'
import { isRecord } from '../wire/values.js'
import { askMastodon } from './ask-mastodon.js'
import type { MastodonRequests } from './ask-mastodon.js'
import { linkParameter } from './link-header.js'
import { parseMastodonStatus } from './parse-mastodon-status.js'
import type { StatusReading } from './parse-mastodon-status.js'
import { venueAt } from './status-venue.js'
import type { MastodonTarget } from './status-venue.js'

const pageSize = 40

/** A list of statuses on a Mastodon server as a timeline: a tag's, an account's, or what a search finds. */
export function mastodonTimeline(address: string, target: MastodonTarget, requests: MastodonRequests): Timeline {
  const { instance, now } = requests
  const isSearch = 'search' in target

  const pageAt = async (parameters: Readonly<Record<string, string>>): Promise<TimelinePage> => {
    const url = new URL(`${instance}${address}`)
    url.searchParams.set('limit', String(pageSize))
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    const answer = await askMastodon(url, requests)
    const statuses = isSearch && isRecord(answer.json) ? answer.json['statuses'] : answer.json
    if (!Array.isArray(statuses)) throw new SourceError('not-a-feed', 'The answer is not a list of statuses.')
    const readings = (statuses as readonly unknown[]).map((raw, index) => parseMastodonStatus(raw, { instance, target, index }))
    const faults: SourceFault[] = readings.flatMap((reading) => [...reading.faults])
    const entries = readings.flatMap((reading) => entryOf(reading) ?? [])
    // A search has no Link header; some servers leave it out everywhere.
    const lowest = answer.headers.has('link') ? undefined : entries.at(-1)?.key
    const older = linkParameter(answer.headers.get('link'), 'next', 'max_id') ?? lowest
    return { entries, faults, older, cost: answer.cost, heldUntil: spentUntil(answer.headers, now().getTime()) }
  }

  return {
    older: (cursor) => pageAt(cursor === undefined ? {} : { max_id: cursor }),
    // A search takes `min_id` for a lower bound and starts from the top all the same.
    newer: isSearch ? undefined : (key) => pageAt({ min_id: key }),
    find: async ([id, , place]) => {
      try {
        const answer = await askMastodon(new URL(`${instance}/api/v1/statuses/${encodeURIComponent(id)}`), requests)
        return { entry: entryOf(parseMastodonStatus(answer.json, { instance, target })), cost: answer.cost }
      } catch (error) {
        // Gone, or no longer for everybody.
        if (!(error instanceof SourceError) || !(error.code === 'gone' || error.status === 404)) throw error
        return { tombstone: { nativeId: id, kind: 'post', venue: venueAt(target, instance, place), deleted: true }, cost: { requests: 1, bytes: 0 } }
      }
    },
  }
}

function entryOf({ id, item, place }: StatusReading): TimelineEntry | undefined {
  if (id === undefined) return undefined
  const published = item?.publishedAt === undefined ? undefined : Date.parse(item.publishedAt)
  return { key: id, version: item?.updatedAt === undefined ? 0 : Date.parse(item.updatedAt), place, publishedMs: published, item }
}
