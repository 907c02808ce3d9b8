import { digitsOf, isReference, type Finder } from './finder.js'

const card = /(?<![\w/=.,£$€+-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w-]|[.,]\d)|(?<![\w/=.,£$€+-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\w-])/g
const knownIssuer = /^(?:4|5[0-8]|2[2-7]|3[47]|6)/

/** Payment cards: 13 to 19 digits of a known issuer that pass Luhn's check (ISO/IEC 7812-1). @internal */
export const cards: Finder = {
  kind: 'card',
  worthLooking: /\d{4}[ -]?\d{4,6}[ -]?\d{4,5}/,
  redact: (text, found) => text.replace(card, (match: string, offset: number, whole: string) => {
    const digits = digitsOf(match)
    if (digits.length < 13 || digits.length > 19 || !knownIssuer.test(digits) || !passesLuhn(digits)) return match
    // One in ten numbers passes Luhn: a bare run of digits announced as a reference is believed.
    if (digits === match && isReference(whole, offset)) return match
    found()
    return '[card]'
  }),
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Length of an IBAN by country, from the SWIFT registry: those a resident of Britain is likely to have. */
const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, BA: 20, BE: 16, BG: 22, BR: 29, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GE: 22, GI: 23,
  GR: 27, HR: 21, HU: 28, IE: 22, IL: 23, IS: 26, IT: 27, JO: 30, KW: 30, LB: 28, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MD: 24, ME: 22, MK: 19, MT: 31, NL: 18,
  NO: 15, PK: 24, PL: 28, PT: 25, RO: 24, RS: 22, SA: 24, SE: 24, SI: 19, SK: 24, SM: 27, TR: 26, UA: 29, XK: 20,
}
const ibanHead = /(?<![\p{L}\p{N}])([A-Z]{2})\d{2}(?=[ -]?[A-Z0-9]{4})/giu

/** International bank account numbers, by length and the modulus 97 check of ISO 13616. @internal */
export const ibans: Finder = {
  kind: 'iban',
  worthLooking: /[a-z]{2}\d{2}[ -]?[a-z0-9]{4}[ -]?[a-z0-9]{4}/i,
  redact(text, found) {
    let result = ''
    let from = 0
    for (const head of text.matchAll(ibanHead)) {
      const length = ibanLengths[(head[1] ?? '').toUpperCase()]
      if (length === undefined || head.index < from) continue
      const end = endOfIban(text, head.index, length)
      if (end === undefined) continue
      found()
      result += `${text.slice(from, head.index)}[IBAN]`
      from = end
    }
    return result + text.slice(from)
  },
}

// Takes as many letters and digits as the country's accounts have, single spaces and hyphens between them.
function endOfIban(text: string, start: number, length: number): number | undefined {
  let account = ''
  let index = start
  for (; index < text.length && account.length < length; index++) {
    const character = text.charAt(index)
    if (/[A-Z0-9]/i.test(character)) account += character.toUpperCase()
    else if (!/[ -]/.test(character) || /[ -]/.test(text.charAt(index - 1))) return undefined
  }
  if (account.length !== length || /[A-Z0-9]/i.test(text.charAt(index))) return undefined
  return mod97(account.slice(4) + account.slice(0, 4)) === 1 ? index : undefined
}

function mod97(account: string): number {
  let remainder = 0
  for (const character of account) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
