/** An autumn, so that clocks go back in the middle of it (26 October 2025) and local offsets change. */
const start = Date.UTC(2025, 8, 1)
const clocksBack = Date.UTC(2025, 9, 26, 1)

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const weekMs = 7 * dayMs

/** How many weeks the world lives; one round is one week. */
export const worldWeeks = 14

/** The instant the world stands at in round `n`: the Monday morning after week `n`. Round 0 is before anybody spoke. */
export function roundTime(n: number): Date {
  return new Date(start + n * weekMs + 6 * hourMs)
}

/** The instant `hours` into week `week`, both counted from the first Monday, 06:00 UTC; weeks from 1. */
export function inWeek(week: number, hours: number): number {
  return roundTime(week - 1).getTime() + Math.round(hours * hourMs)
}

/** The first round in which something said at `at` can be seen. */
export function roundOf(at: number): number {
  return Math.max(1, Math.ceil((at - roundTime(0).getTime()) / weekMs))
}

/** Minutes ahead of UTC in Marshwick: British Summer Time until the clocks go back. */
function offsetMinutes(at: number): number {
  return at < clocksBack ? 60 : 0
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const two = (n: number): string => String(n).padStart(2, '0')

/** `Sat, 07 Jun 2025 20:43:31 +0100`, local time. */
export function localRfc822(at: number): string {
  const d = new Date(at + offsetMinutes(at) * 60_000)
  return `${days[d.getUTCDay()]}, ${two(d.getUTCDate())} ${(months[d.getUTCMonth()] ?? '').slice(0, 3)} ${d.getUTCFullYear()} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} ${offsetMinutes(at) === 60 ? '+0100' : '+0000'}`
}

/** `Sat, 07 Jun 2025 19:43:31 +0000`, as WordPress writes it, or `… GMT`, as HTTP does. */
export function utcRfc822(at: number, zone = '+0000'): string {
  return new Date(at).toUTCString().replace('GMT', zone)
}

/** `2025-06-07T20:43:31+01:00`, local time without milliseconds. */
export function localIso(at: number): string {
  const minutes = offsetMinutes(at)
  return `${new Date(at + minutes * 60_000).toISOString().slice(0, 19)}${minutes === 60 ? '+01:00' : '+00:00'}`
}

/** `7th June`, the way FixMyStreet ends its titles. */
export function dayAndMonth(at: number): string {
  const d = new Date(at + offsetMinutes(at) * 60_000)
  const day = d.getUTCDate()
  const ordinal = day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'
  return `${day}${ordinal} ${months[d.getUTCMonth()]}`
}
