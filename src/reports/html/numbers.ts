import type { Language, Words } from '../../core/language.js'

const to: Words = { en: 'to', cy: 'hyd' }
const byteWords: Words = { en: 'bytes', cy: 'beit' }

/** A figure as a reader meets it: shares and indices to two decimals, larger numbers to one. */
export function numberWords(value: number): string {
  const words = Number.isInteger(value) ? value.toLocaleString('en-GB') : value.toFixed(Math.abs(value) < 10 ? 2 : 1)
  // The sign for minus, which is read out; the hyphen is not.
  return words.replace('-', '−')
}

/** An interval: "0.41 to 0.63", "0.41 hyd 0.63". */
export function intervalWords([low, high]: readonly [number, number], language: Language): string {
  return `${numberWords(low)} ${to[language]} ${numberWords(high)}`
}

/** Bytes as people say them: "1.2 MB". */
export function bytesWords(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} ${byteWords[language]}`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A coordinate of a picture, short enough to read. */
export function at(coordinate: number): string {
  return String(Math.round(coordinate * 10) / 10)
}
