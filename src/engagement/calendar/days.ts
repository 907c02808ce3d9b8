const msPerDay = 86_400_000
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of a calendar day, or undefined where it is none (2024-02-30). */
export function dayNumber(day: unknown): number | undefined {
  if (typeof day !== 'string') return undefined
  const parts = dayPattern.exec(day)
  if (parts === null) return undefined
  const number = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay
  return dayOf(number) === day ? number : undefined
}

/** The calendar day, `YYYY-MM-DD`, of a day number. */
export function dayOf(number: number): string {
  return new Date(number * msPerDay).toISOString().slice(0, 10)
}

/** A day some days later, or earlier when negative. The day given must be one (see {@link dayNumber}). */
export function addDays(day: string, days: number): string {
  return dayOf((dayNumber(day) ?? Number.NaN) + days)
}

/** Days from one day to another; `NaN` where either is none. */
export function daysBetween(from: string, to: string): number {
  return (dayNumber(to) ?? Number.NaN) - (dayNumber(from) ?? Number.NaN)
}

/** 0 Sunday … 6 Saturday, of a day number. 1970-01-01 was a Thursday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7
}
