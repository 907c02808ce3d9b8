import type { Language } from './language.js'

const months: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
}

/** A calendar day as people read it, "2 May 2024" or "2 Mai 2024", of the first ten letters of an ISO date. What is no day stays as it is. */
export function dayWords(day: string, language: Language = 'en'): string {
  const [written, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})(?=$|T)/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  const isDay = written !== undefined && name !== undefined && new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written) === true
  return isDay ? `${Number(date)} ${name} ${year}` : day
}
