import type { Language } from '../../core/language.js'

type Unit = 'day' | 'hour' | 'minute'

const lengths: readonly (readonly [unit: Unit, ms: number])[] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]]

const counted: Readonly<Record<Language, (count: number, unit: Unit) => string>> = {
  en: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`,
  cy: (count, unit) => `${count} ${(count === 2 ? welsh.afterTwo : welsh.afterOthers)[unit]}`,
}

// The noun stays singular, and is mutated after two: "2 ddiwrnod", "2 funud".
const welsh: Readonly<Record<'afterTwo' | 'afterOthers', Readonly<Record<Unit, string>>>> = {
  afterTwo: { day: 'ddiwrnod', hour: 'awr', minute: 'funud' },
  afterOthers: { day: 'diwrnod', hour: 'awr', minute: 'munud' },
}

/** A span of time in the largest unit that says it well: "2 days", "90 minutes", "1.5 hours"; "2 ddiwrnod", "90 munud". */
export function spanWords(ms: number, language: Language = 'en'): string {
  const [unit, length] = lengths.find(([, unitMs]) => ms >= unitMs) ?? ['minute', 60_000]
  return counted[language](Math.round((ms / length) * 10) / 10, unit)
}
