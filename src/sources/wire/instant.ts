import { textOf } from './values.js'

// RFC 3339 with the liberties servers take: a blank for the T, no seconds, an offset without its colon, a comma.
const written = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)$/

/** An instant with its offset, as ISO 8601 in UTC; `undefined` for anything that is not one. */
export function instantOf(value: unknown): string | undefined {
  const match = written.exec(textOf(value) ?? '')
  if (match === null) return undefined
  const [, date = '', time = '', seconds = '00', fraction = '0', zone = 'Z'] = match
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
  const ms = Date.parse(`${date}T${time}:${seconds}.${fraction.slice(0, 3)}${offset}`)
  // Date.parse turns 30 February into March.
  if (Number.isNaN(ms) || Number(date.slice(8)) > daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))) return undefined
  const instant = new Date(ms).toISOString()
  return instant.length === 24 ? instant : undefined
}

/** An instant given in seconds since 1970; `undefined` outside the years 0 to 9999. */
export function instantAt(seconds: number | undefined): string | undefined {
  if (seconds === undefined || !(Math.abs(seconds) <= 8.64e12)) return undefined
  const instant = new Date(seconds * 1000).toISOString()
  return instant.length === 24 ? instant : undefined
}

/** Days of a month, 1 to 12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
