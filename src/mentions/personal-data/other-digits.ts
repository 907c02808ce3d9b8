// The digits of Arabic, Persian and Urdu, Hindi, Bengali, Punjabi, Gujarati and Tamil, and the wide ones of Chinese and Japanese.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xff10]
const digit = `[\\d${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`
const other = new RegExp(digit.replace('\\d', ''), 'g')
const between = String.raw`[ \t\u00a0\u2009\u202f().\-–]{0,3}`
// As many digits as a telephone number or a card has. Beyond that the number is looked at from where the last look ended.
const run = new RegExp(`(?:[+＋]${between})?\\(?${digit}(?:${between}${digit}){8,22}`, 'g')

/**
 * Reads long numbers written in other digits as if they were in ours and puts in their place what `redact` makes of them;
 * those that hold nothing personal stay as they were written.
 * @internal
 */
export function redactOtherDigits(text: string, redact: (number: string) => string): string {
  if (text.search(other) < 0) return text
  return text.replace(run, (written) => {
    if (written.search(other) < 0) return written
    const ours = written.replace('＋', '+').replace(other, (character) => String(valueOf(character.charCodeAt(0))))
    const redacted = redact(ours)
    return redacted === ours ? written : redacted
  })
}

function valueOf(code: number): number {
  return code - (zeros.findLast((zero) => zero <= code) ?? code)
}
