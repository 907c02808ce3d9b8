/** A calendar day as people read it: "8 December 2025". */
export function dayWords(day: string): string {
  const at = new Date(`${day.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(at.getTime()) ? day : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
