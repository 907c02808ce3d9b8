/** A JSON object, whatever is in it. */
export type WireRecord = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text with something in it, trimmed at the ends; missing, empty and blank are all absent. Half a character, which no address can hold, becomes U+FFFD. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' ? undefined : text.toWellFormed()
}

/** An id: a text, or a whole number written out. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : textOf(value)
}

/** A finite number, or one written as a text. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const text = textOf(value)
  if (text === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return undefined
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}

/** A point on the earth. `0, 0`, out in the Atlantic, is how many systems write "unknown". */
export function pointOf(latitude: unknown, longitude: unknown): { readonly lat: number; readonly lon: number } | undefined {
  const lat = numberOf(latitude)
  const lon = numberOf(longitude)
  if (lat === undefined || lon === undefined || (lat === 0 && lon === 0)) return undefined
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined
}
