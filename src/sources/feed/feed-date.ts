import { singleSpaced } from './single-spaced.js'

/** A date out of a feed. */
export interface FeedDate {
  /** ISO 8601, UTC. A date without a time is midnight UTC. */
  readonly iso: string
  readonly precision: 'instant' | 'day'
}

/** First letters of month names: English, Welsh, then the rest of western Europe's. The first match counts. */
const MONTHS: readonly (readonly [string, number])[] = [
  ['jan', 1], ['feb', 2], ['mar', 3], ['apr', 4], ['may', 5], ['jun', 6], ['jul', 7], ['aug', 8], ['sep', 9], ['oct', 10], ['nov', 11], ['dec', 12],
  ['ion', 1], ['chwe', 2], ['maw', 3], ['ebr', 4], ['mai', 5], ['meh', 6], ['gor', 7], ['aws', 8], ['med', 9], ['hyd', 10], ['tac', 11], ['rha', 12],
  ['fev', 2], ['fév', 2], ['abr', 4], ['avr', 4], ['mär', 3], ['mrt', 3], ['mei', 5], ['mag', 5], ['maj', 5], ['juin', 6], ['giu', 6], ['juil', 7], ['lug', 7],
  ['ago', 8], ['aoû', 8], ['set', 9], ['out', 10], ['okt', 10], ['ott', 10], ['dez', 12], ['dic', 12], ['déc', 12], ['gen', 1], ['ene', 1],
]

/** Zone names in minutes east of UTC. RFC 822's, and those feeds use besides. Unknown ones count as UTC, as RFC 2822 says. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, bst: 60, west: 60, cet: 60, met: 60, cest: 120, mest: 120, eet: 120, eest: 180, msk: 180,
  ist: 330, jst: 540, kst: 540, awst: 480, acst: 570, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, hst: -600, ast: -240, adt: -180,
}

const TIME = String.raw`(?:[T,\s]{1,4}(?:at\s)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s?([ap]m)?)?`
const REST = String.raw`\s{0,4}([^]{0,40})$`
const DAY_NAME = String.raw`^(?:\p{L}{2,12}\.?,?\s{0,4})?`

const ISO = /^([+-]?\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:[T_]|\s{1,4})(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s{0,4}([^]{0,40})$/i
const DAY_MONTH = new RegExp(String.raw`${DAY_NAME}(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]{1,4}(\p{L}{3,12})\.?,?[\s-]{1,4}(\d{4}|\d{2,3})(?!\d)${TIME}${REST}`, 'iu')
const MONTH_DAY = new RegExp(String.raw`${DAY_NAME}(\p{L}{3,12})\.?\s{1,4}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,4}(\d{4})(?!\d)${TIME}${REST}`, 'iu')
const ASCTIME = /^\p{L}{2,12}\.?,?\s{1,4}(\p{L}{3,12})\.?\s{1,4}(\d{1,2})\s{1,4}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{1,4}(?:(\p{L}{1,5}|[+-]\d{4})\s{1,4})?(\d{4})$/iu
const NUMERIC = new RegExp(String.raw`^(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})(?!\d)${TIME}${REST}`, 'i')
const EARLIEST = Date.UTC(1900, 0)
const LATEST = Date.UTC(2200, 0)

const EPOCH = /^\d{9,13}$/

/**
 * Reads a date in any of the dialects feeds speak: RFC 822 with two-digit years, missing seconds, zone names and wrong
 * weekdays; ISO 8601 whole or in part; `asctime`; American and numeric forms (day first, as here); seconds or
 * milliseconds since 1970. `undefined` where it names no moment between 1900 and 2200.
 */
export function parseFeedDate(input: string): FeedDate | undefined {
  const text = singleSpaced(input)
  if (text === '' || text.length > 80) return undefined
  if (EPOCH.test(text)) return instant(Number(text) * (text.length > 11 ? 1 : 1000))

  let match = ISO.exec(text)
  if (match !== null && !/^\d{4}[/.]/.test(text)) {
    const [, year, month = '1', day = '1', hour, minute, second, fraction, rest = ''] = match
    return moment({ year, month: Number(month), day, hour, minute, second, fraction, rest })
  }
  match = DAY_MONTH.exec(text)
  if (match !== null) {
    const [, day, month, year, hour, minute, second, half, rest] = match
    return moment({ year, month: monthOf(month), day, hour, minute, second, half, rest })
  }
  match = MONTH_DAY.exec(text)
  if (match !== null) {
    const [, month, day, year, hour, minute, second, half, rest] = match
    return moment({ year, month: monthOf(month), day, hour, minute, second, half, rest })
  }
  match = ASCTIME.exec(text)
  if (match !== null) {
    const [, month, day, hour, minute, second, rest, year] = match
    return moment({ year, month: monthOf(month), day, hour, minute, second, rest })
  }
  match = NUMERIC.exec(text)
  if (match !== null) {
    const [, first = '', middle = '', last = '', hour, minute, second, half, rest] = match
    if (first.length === 4) return moment({ year: first, month: Number(middle), day: last, hour, minute, second, half, rest })
    if (last.length === 3) return undefined
    const american = Number(middle) > 12
    return moment({ year: last, month: Number(american ? first : middle), day: american ? middle : first, hour, minute, second, half, rest })
  }
  return undefined
}

interface Parts {
  readonly year: string | undefined
  readonly month: number | undefined
  readonly day: string | undefined
  readonly hour: string | undefined
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly fraction?: string | undefined
  readonly half?: string | undefined
  readonly rest: string | undefined
}

function moment(parts: Parts): FeedDate | undefined {
  const { month, rest = '', half } = parts
  if (month === undefined) return undefined
  let year = Number(parts.year)
  // RFC 2822, section 4.3: two digits below 50 are this century, three digits count from 1900.
  if (parts.year?.length === 2) year += year < 50 ? 2000 : 1900
  else if (parts.year?.length === 3) year += 1900
  // JavaScript takes the years 0 … 99 for 1900 … 1999, and "0001-01-01" is what some software writes for "never".
  else if (year < 1900) return undefined
  const day = Number(parts.day)
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  if (parts.hour === undefined) {
    // A zone may follow a bare date; anything else means the date was only the beginning of something unread.
    return offsetOf(rest) === undefined ? undefined : instant(Date.UTC(year, month - 1, day), 'day')
  }
  const offset = offsetOf(rest)
  if (offset === undefined) return undefined
  let hour = Number(parts.hour)
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const minute = Number(parts.minute)
  const second = Math.min(Number(parts.second ?? 0), 60)
  if (hour > 24 || minute > 59 || Number(parts.second ?? 0) > 61) return undefined
  const milliseconds = Number((parts.fraction ?? '0').padEnd(3, '0').slice(0, 3))
  return instant(Date.UTC(year, month - 1, day, hour, minute - offset, Math.min(second, 59), milliseconds))
}

/** Minutes east of UTC; nothing and unknown names are UTC; `undefined` where this is no zone at all. */
function offsetOf(rest: string): number | undefined {
  const zone = rest.replace(/\([^()]*\)\s*$/, '').trim().toLowerCase()
  if (zone === '') return 0
  const numeric = /^(?:gmt|utc?|z)?\s?([+-])(\d{1,2}):?(\d{2})?(?::?\d{2})?(?:\s[a-z]{1,5})?$/.exec(zone)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes > 18 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes
  }
  if (Object.hasOwn(ZONES, zone)) return ZONES[zone]
  return /^[a-z]{1,5}(?:\/[a-z_]+)?$/.test(zone) ? 0 : undefined
}

function monthOf(name: string | undefined): number | undefined {
  const folded = name?.toLowerCase() ?? ''
  return MONTHS.find(([prefix]) => folded.startsWith(prefix))?.[1]
}

function instant(ms: number, precision: 'instant' | 'day' = 'instant'): FeedDate | undefined {
  return ms >= EARLIEST && ms < LATEST ? { iso: new Date(ms).toISOString(), precision } : undefined
}
