import { daysIn, instantOf } from '../wire/instant.js'
import { idOf } from '../wire/values.js'
import { zonedTimeMs } from './zoned-time.js'

/** How dates are written in an export. */
export interface RecordDates {
  /** Which comes first in `03/04/2026`. @defaultValue 'day' */
  readonly first?: 'day' | 'month' | undefined
  /** The time zone of times that name none, as an IANA name, for example `Europe/London`. @defaultValue 'UTC' */
  readonly timeZone?: string | undefined
}

/** A date as an item has it. */
export interface ReadDate {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly precision: 'instant' | 'day'
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const timePart = String.raw`(?:(?:,?\s*|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]m)?)?$`
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${timePart}`, 'i')
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})${timePart}`, 'i')
const named = new RegExp(String.raw`^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9}),?\s+(\d{4})${timePart}`, 'i')

/**
 * A date as people's exports write it: ISO 8601, `31/12/2026 23:59`, `31 Dec 2026, 11:59 pm`, seconds or milliseconds
 * since 1970. `undefined` where it is none of them.
 */
export function readRecordDate(value: unknown, { first = 'day', timeZone = 'UTC' }: RecordDates = {}): ReadDate | undefined {
  const text = idOf(value)
  if (text === undefined) return undefined
  const instant = instantOf(text)
  if (instant !== undefined) return { at: instant, precision: 'instant' }
  if (/^\d{9,10}$/.test(text)) return { at: new Date(Number(text) * 1000).toISOString(), precision: 'instant' }
  if (/^\d{12,13}$/.test(text)) return { at: new Date(Number(text)).toISOString(), precision: 'instant' }

  const parts = dateParts(text, first)
  if (parts === undefined) return undefined
  const { year, month, day, rest: [hours, minutes, seconds, half] } = parts
  if (year < 1970 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  if (hours === undefined) return { at: new Date(Date.UTC(year, month - 1, day)).toISOString(), precision: 'day' }
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  const minute = Number(minutes)
  const second = Number(seconds ?? 0)
  if (hour > 23 || minute > 59 || second > 59 || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return undefined
  return { at: new Date(zonedTimeMs({ year, month, day, hour, minute, second }, timeZone)).toISOString(), precision: 'instant' }
}

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Hours, minutes, seconds, am or pm. */
  readonly rest: readonly (string | undefined)[]
}

function dateParts(text: string, first: 'day' | 'month'): DateParts | undefined {
  const iso = yearFirst.exec(text)
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: iso.slice(4) }
  const slashed = yearLast.exec(text)
  if (slashed !== null) {
    const [a, b] = [Number(slashed[1]), Number(slashed[2])]
    return { year: Number(slashed[3]), month: first === 'day' ? b : a, day: first === 'day' ? a : b, rest: slashed.slice(4) }
  }
  const words = named.exec(text)
  if (words === null) return undefined
  return { year: Number(words[3]), month: months.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1, day: Number(words[1]), rest: words.slice(4) }
}
