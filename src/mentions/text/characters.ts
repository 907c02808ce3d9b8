/** What a character may be, as bits of {@link kindOf}. @internal */
export const letter = 1
/** @internal */
export const digit = 2
/** @internal */
export const mark = 4
/** @internal */
export const pictograph = 8

// What Unicode says of a character costs a regular expression to ask. Texts are long and their characters few, so each
// character of the basic plane is asked about once: the table holds what is known of characters, nothing of any text.
const known = new Uint8Array(0x10000)
const asked = 0x80

/**
 * What the character at `index` is: bits of {@link letter} (`\p{L}`), {@link digit} (`\p{N}`), {@link mark} (`\p{M}`)
 * and {@link pictograph} (`\p{Extended_Pictographic}`). Half of a surrogate pair counts as what the pair is: its first
 * half asked for, so does the second, since whoever walks over a text takes both.
 * @internal
 */
export function kindOf(text: string, index: number): number {
  const code = text.charCodeAt(index)
  const kind = known[code] ?? 0
  if (kind !== 0) return kind & ~asked
  if (code >= 0xd800 && code <= 0xdfff) return kindOfPair(text, index, code)
  return (known[code] = ask(String.fromCharCode(code)) | asked) & ~asked
}

function kindOfPair(text: string, index: number, code: number): number {
  const isSecond = code >= 0xdc00
  const whole = text.codePointAt(isSecond ? index - 1 : index) ?? 0
  return whole > 0xffff ? ask(String.fromCodePoint(whole)) : 0
}

function ask(character: string): number {
  return (/\p{L}/u.test(character) ? letter : 0) | (/\p{N}/u.test(character) ? digit : 0) | (/\p{M}/u.test(character) ? mark : 0) | (/\p{Extended_Pictographic}/u.test(character) ? pictograph : 0)
}
