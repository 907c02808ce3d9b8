import { digitsOf, type Finder } from './finder.js'

// HMRC's NIM39110: letters never used, prefixes never allocated, suffix A to D. QQ is the prefix of HMRC's own example.
const niNumber = /(?<![\p{L}\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)(?:[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?[A-D](?![\p{L}\p{N}])/giu

/** National Insurance numbers: `QQ 12 34 56 C` and the like. @internal */
export const niNumbers: Finder = {
  kind: 'ni-number',
  worthLooking: /[a-z]{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}/i,
  redact: (text, found) => text.replace(niNumber, () => {
    found()
    return '[NI number]'
  }),
}

const nhsNumber = /(?<![\w/=.,£$€+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w-]|[.,]\d)/g

/**
 * NHS numbers, by their check digit (NHS Data Dictionary, modulus 11) and either the 3-3-4 spacing or the word NHS
 * before: the check digit alone lets 9 % of all ten-digit numbers pass.
 * @internal
 */
export const nhsNumbers: Finder = {
  kind: 'nhs-number',
  worthLooking: /\d{3}[ -]?\d{3}[ -]?\d{4}/,
  redact: (text, found) => text.replace(nhsNumber, (match: string, separator: string, offset: number, whole: string) => {
    const announced = /\bNHS\b(?:no\.|[^.\n]){0,24}$/i.test(whole.slice(Math.max(0, offset - 30), offset))
    if (!announced && (separator === '' || !hasNhsCheckDigit(digitsOf(match)))) return match
    found()
    return '[NHS number]'
  }),
}

function hasNhsCheckDigit(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
  const check = 11 - (sum % 11)
  return (check === 11 ? 0 : check) === Number(digits[9])
}
