import { digest } from '../../core/digest.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { instantOf } from '../wire/instant.js'
import { idOf, isRecord, numberOf, pointOf, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** What all reports of one source share. */
export interface ReportContext {
  readonly venue: SourceItem['venue']
  /** A report's own address with `{id}` in it. */
  readonly reportUrl: string | undefined
  /** Where reports of a FixMyStreet site are, with `{id}` in it. */
  readonly fixMyStreetUrl: string
}

/**
 * One service request of GeoReport v2 as an item.
 *
 * `requestor_name`, which FixMyStreet publishes for reports that were not made anonymously, is not read; neither are
 * `address` (often somebody's own), `status_notes` (the council's words, not the resident's) and `media_url`.
 *
 * @param index - its place in the answer, for faults.
 */
export function parseServiceRequest(raw: unknown, index: number, context: ReportContext): { readonly item?: SourceItem; readonly faults: readonly SourceFault[] } {
  if (!isRecord(raw)) return { faults: [{ code: 'bad-item', message: 'A service request is not an object.', index }] }
  const request = unwrapped(raw)
  const faults: SourceFault[] = []

  const title = textOf(request['title'])
  // FixMyStreet writes "title: detail" into description and gives both parts beside it.
  const text = textOf(request['detail']) ?? textOf(request['description'])
  const tag = textOf(request['service_name']) ?? textOf(request['service_code'])
  if (title === undefined && text === undefined && tag === undefined) {
    return { faults: [{ code: 'bad-item', message: 'A service request says nothing: no title, description or service.', index }] }
  }

  const id = idOf(request['service_request_id'])
  if (id === undefined) faults.push({ code: 'missing-id', message: 'A service request has no service_request_id; its id was derived from its content.', index })
  const nativeId = id ?? `derived-${digest(JSON.stringify(['requested_datetime', 'lat', 'long', 'title', 'description', 'service_code'].map((key) => request[key] ?? null)))}`

  const publishedAt = readDate(request, 'requested_datetime', index, faults)
  const updatedAt = readDate(request, 'updated_datetime', index, faults)
  const point = pointOf(request['lat'], request['long'])
  const comments = numberOf(request['comment_count'])
  const status = textOf(request['status'])
  const url = id === undefined ? undefined : addressOf(request, id, context)

  return {
    faults,
    item: {
      nativeId,
      kind: 'report',
      venue: context.venue,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(text !== undefined && { text }),
      ...(publishedAt !== undefined && { publishedAt }),
      ...(updatedAt !== undefined && { updatedAt }),
      ...(tag !== undefined && { tags: [tag] }),
      ...(point !== undefined && { point }),
      ...(comments !== undefined && { metrics: { comments } }),
      ...(status !== undefined && { status }),
    },
  }
}

function readDate(request: WireRecord, key: string, index: number, faults: SourceFault[]): string | undefined {
  const value = textOf(request[key])
  if (value === undefined) return undefined
  const instant = instantOf(value)
  if (instant === undefined) faults.push({ code: 'bad-date', message: `${key} could not be read.`, index })
  return instant
}

function addressOf(request: WireRecord, id: string, { reportUrl, fixMyStreetUrl }: ReportContext): string | undefined {
  // Only FixMyStreet says which interface a report came through.
  const template = reportUrl ?? (textOf(request['interface_used']) === undefined ? undefined : fixMyStreetUrl)
  return template?.replaceAll('{id}', encodeURIComponent(id))
}

// Older FixMyStreet servers wrap every value in a list of one.
function unwrapped(raw: WireRecord): WireRecord {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, Array.isArray(value) && value.length === 1 ? value[0] as unknown : value]))
}
