/** Roughly how wide a letter of 14 pixels is, in bold. */
export const letterWidth = 7.7

/** A name in lines of at most so many letters, broken between words; what three lines do not hold ends in "…". */
export function wrapped(name: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > letters ? `${word.slice(0, letters - 1)}…` : word)
  }
  return lines.length <= 3 ? lines : [...lines.slice(0, 2), `${(lines[2] ?? '').slice(0, letters - 1)}…`]
}
