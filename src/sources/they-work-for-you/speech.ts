import { titleText } from '../feed/text-construct.js'
import type { SourceFault } from '../source-fault.js'
import type { SourceItem } from '../source-item.js'
import { idOf, isRecord, textOf } from '../wire/values.js'
import type { WireRecord } from '../wire/values.js'

/** A row of a search as an item; nothing for headings and divisions; or a fault. */
export interface SpeechReading {
  readonly item?: SourceItem | undefined
  /** `YYYY-MM-DD`, whatever else became of the row. */
  readonly day?: string | undefined
  readonly faults: readonly SourceFault[]
}

/** `major` of the API, in words. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['1', 'House of Commons debates'], ['2', 'Westminster Hall debates'], ['3', 'Written answers'], ['4', 'Written ministerial statements'],
  ['5', 'Northern Ireland Assembly'], ['6', 'Public Bill committees'], ['7', 'Scottish Parliament'], ['8', 'Scottish written answers'],
  ['9', 'London Mayor’s questions'], ['10', 'Senedd'], ['11', 'Senedd'], ['101', 'House of Lords debates'],
])

/** `htype`: 10 and 11 are headings, 13 is what the chair or the clerk notes, 14 a division. */
const speech = '12'

/**
 * One row of a search of Hansard as an item. A speaker is known by the number TheyWorkForYou gives them; the name is for
 * the normaliser, to take it out of the words. Party, constituency and office are not read.
 *
 * @param index - its place in the answer, for faults.
 */
export function parseSpeech(raw: unknown, site: string, index: number): SpeechReading {
  if (!isRecord(raw)) return { faults: [{ code: 'bad-item', message: 'A row is not an object.', index }] }
  const day = dayOf(raw['hdate'])
  if ((idOf(raw['htype']) ?? speech) !== speech) return { day, faults: [] }
  const gid = textOf(raw['gid'])
  const html = textOf(raw['body'])
  if (gid === undefined || html === undefined) return { day, faults: [{ code: 'bad-item', message: 'A row has no id or says nothing.', index }] }
  const major = idOf(raw['major'])
  const title = isRecord(raw['parent']) ? titleText(textOf(raw['parent']['body']) ?? '') : undefined
  const thread = idOf(raw['subsection_id']) ?? idOf(raw['section_id'])
  const author = speakerOf(raw)
  const url = addressOf(raw['listurl'], site)
  return {
    day,
    faults: day === undefined ? [{ code: 'bad-date', message: 'hdate could not be read.', index }] : [],
    item: {
      // A day is parsed anew while Hansard is corrected, which the letter behind the date counts.
      nativeId: `${major ?? 'hansard'}/${gid.replace(/(\d{4}-\d{2}-\d{2})[a-z]+(?=\.|$)/, '$1')}`,
      kind: 'post',
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      // What the search looked for is highlighted.
      html: html.replace(/<\/?span(?:\s[^<>]*)?>/gi, ''),
      ...(day !== undefined && { publishedAt: `${day}T00:00:00Z`, datePrecision: 'day' }),
      ...(author !== undefined && { author }),
      venue: { nativeId: `section/${major ?? 'hansard'}`, name: SECTIONS.get(major ?? '') ?? 'Hansard', kind: 'other', url: `${site}/` },
      ...(thread !== undefined && thread !== '0' && { thread: `${major ?? 'hansard'}/${thread}` }),
    },
  }
}

function dayOf(raw: unknown): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/.exec(textOf(raw) ?? '')?.[0]
  return day === undefined || Number.isNaN(Date.parse(day)) ? undefined : day
}

function speakerOf(row: WireRecord): SourceItem['author'] {
  const speaker = isRecord(row['speaker']) ? row['speaker'] : undefined
  const id = idOf(speaker?.['person_id']) ?? idOf(row['person_id'])
  if (id === undefined || id === '0') return undefined
  const parts = [textOf(speaker?.['first_name']), textOf(speaker?.['last_name'])].filter((part) => part !== undefined)
  const displayName = textOf(speaker?.['name']) ?? (parts.length > 0 ? parts.join(' ') : undefined)
  return { handle: `person:${id}`, ...(displayName !== undefined && { displayName }) }
}

/** Where the speech stands, without what was searched for. */
function addressOf(raw: unknown, site: string): string | undefined {
  const path = textOf(raw)
  if (path === undefined || !URL.canParse(path, site)) return undefined
  const url = new URL(path, site)
  url.searchParams.delete('s')
  return url.origin === site ? url.href : undefined
}
