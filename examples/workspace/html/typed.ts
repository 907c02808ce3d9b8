/** What somebody typed into a form, or what stands there already. */
export interface Typed {
  /** As typed, '' where nothing was. */
  raw(name: string): string
  all(name: string): readonly string[]
  /** Trimmed; absent where nothing is left. */
  text(name: string): string | undefined
  /** The same, '' where nothing is left: for fields a decision asks for. */
  asked(name: string): string
  /** `YYYY-MM-DD` of the three boxes of a day, sensible or not; absent where all are empty. */
  day(name: string): string | undefined
  /** A number; NaN for words that are none; absent where nothing was typed. */
  number(name: string): number | undefined
  /** Every line with something in it. */
  lines(name: string): readonly string[]
}

/** From a form as a browser sends it. */
export function typedIn(sent: URLSearchParams): Typed {
  const raw = (name: string): string => sent.get(name) ?? ''
  const text = (name: string): string | undefined => raw(name).trim() === '' ? undefined : raw(name).trim()
  return {
    raw,
    all: (name) => sent.getAll(name),
    text,
    asked: (name) => text(name) ?? '',
    day: (name) => {
      const [year, month, date] = ['year', 'month', 'day'].map((part) => raw(`${name}-${part}`).trim())
      if (year === '' && month === '' && date === '') return undefined
      return `${(year ?? '').padStart(4, '0')}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
    },
    number: (name) => {
      const written = text(name)
      return written === undefined ? undefined : Number(written)
    },
    lines: (name) => raw(name).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ''),
  }
}

/** From what stands already: words, days as `YYYY-MM-DD`, and lists. */
export function typedBefore(values: Readonly<Record<string, string | number | readonly string[] | undefined>> = {}): Typed {
  const sent = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const [isDay, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value)) ?? []
    if (isDay === undefined) for (const each of Array.isArray(value) ? value as readonly string[] : [String(value)]) sent.append(name, each)
    else for (const [part, number] of [['year', year], ['month', month], ['day', date]] as const) sent.set(`${name}-${part}`, String(Number(number)))
  }
  return typedIn(sent)
}
