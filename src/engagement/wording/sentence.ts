/** Somebody's words as the end of a sentence: trimmed, with exactly one full stop. */
export function sentence(words: string): string {
  const trimmed = words.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
