import { dayNumber } from '../calendar/days.js'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A calendar day as people read it: "2 May 2024". What is no day stays as it is. */
export function dayWords(day: string): string {
  if (dayNumber(day) === undefined) return day
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[(month ?? 0) - 1]} ${year}`
}
