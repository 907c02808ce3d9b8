import type { Finder } from './finder.js'
import { threeLetterWords } from './three-letter-words.js'

const current = /(?<![\p{L}\p{N}])([A-HJ-PR-Y][A-HJ-PR-Y])(\d{2})([ -]?)([A-HJ-PR-Z]{3})(?![\p{L}\p{N}])/giu
const prefix = /(?<![\p{L}\p{N}])([A-HJ-NPR-TV-Y])(\d{1,3})([ -]?)([A-HJ-PR-Y][A-HJ-PR-Z]{2})(?![\p{L}\p{N}])/giu
const suffix = /(?<![\p{L}\p{N}])([A-HJ-PR-Y][A-HJ-PR-Z]{2})([ -]?)(\d{1,3})([A-HJ-NPR-TV-Y])(?![\p{L}\p{N}])/giu
const northernIrish = /(?<![\p{L}\p{N}])([A-Z]?(?:I[A-Z]|[A-Z]Z|[A-Z]I))( ?)(\d{3,4})(?![\p{L}\p{N}])/gu
const announcedPlate = /\b((?:reg(?:istration)?|number[ -]?plates?|plates?|VRM|VRN)(?:[ .]{1,2}(?:no|num|number|plate|mark|is|reads|states|ends|ending|in|was|of|details?|ref))*[ .:#=-]{1,4})((?:[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3})(?: ?[A-Z]{1,3})?)(?![\p{L}\p{N}])/giu
const context = /\b(?:reg|registration|plates?|number ?plate|vrm|vrn|vehicle|car|van|lorry|truck|scooter|moped|motorbike|motorcycle)\b[^\n]{0,40}$/i

/**
 * UK number plates: current (2001 on), prefix (1983–2001), suffix (1963–1983) and Northern Irish forms, and any form
 * after "reg" or "number plate". Road numbers (A205), lamp columns (V1 10), districts (SE23) and flats (12A) are not.
 * @internal
 */
export const vehicleRegistrations: Finder = {
  kind: 'vehicle-registration',
  // The letters and digits of each form above, in any case, and how a plate is announced: five searches through every text
  // with a house number or a date in it would be many.
  worthLooking: /[a-z]\d{1,3}[ -]?[a-z]{3}|[a-z]{3}[ -]?\d{2,3}[a-z]|[a-z]{2} ?\d{3}|reg|plate|vr[mn]/iu,
  redact(text, found) {
    const replace = (): string => {
      found()
      return '[vehicle registration]'
    }
    let isAllCapitals: boolean | undefined
    const shouting = (): boolean => (isAllCapitals ??= isShouting(text))
    // With a gap it must look like a plate: capitals, no word; or something about a vehicle comes before.
    const believable = (gap: string, letters: string, match: string, offset: number, whole: string): boolean => {
      if (threeLetterWords.has(letters.toUpperCase())) return false
      if (gap === '') return true
      if (match === match.toUpperCase() && !shouting()) return true
      return context.test(whole.slice(Math.max(0, offset - 48), offset))
    }
    return text
      .replace(current, (match: string, _area: string, age: string, gap: string, letters: string, offset: number, whole: string) =>
        isAgeIdentifier(Number(age)) && believable(gap, letters, match, offset, whole) ? replace() : match)
      .replace(prefix, (match: string, _year: string, digits: string, gap: string, letters: string, offset: number, whole: string) =>
        believable(gap, letters, match, offset, whole) && (match === match.toUpperCase() || digits.length === 3 || context.test(whole.slice(Math.max(0, offset - 48), offset))) ? replace() : match)
      .replace(suffix, (match: string, letters: string, gap: string, digits: string, _year: string, offset: number, whole: string) =>
        digits.length > 1 && believable(gap, letters, match, offset, whole) && match === match.toUpperCase() ? replace() : match)
      .replace(northernIrish, (match: string, letters: string, gap: string, digits: string, offset: number, whole: string) =>
        letters.length >= 2 && !threeLetterWords.has(letters) && !shouting() && (gap === '' || letters.length === 3) && ((letters.length === 3 && !isYearOrNorm(letters, gap, digits)) || context.test(whole.slice(Math.max(0, offset - 48), offset))) ? replace() : match)
      .replace(announcedPlate, (match: string, announcement: string, plate: string) =>
        /\d/.test(plate) && !threeLetterWords.has(plate.slice(-3).toUpperCase()) && plate.length > 2 && !/^\d{1,2} ?[a-z]{1,3}$/.test(plate) && /[A-Z]/.test(plate) ? announcement + replace() : match)
  },
}

// DVLA INF104: 02 to 50 from March, 51 to 99 from September. Those of years to come too: a slip of the pen is no reason to keep one.
function isAgeIdentifier(age: number): boolean {
  return age >= 2
}

// "FDI 2013" is a congress, "DIN 4102" what a fire door keeps to.
function isYearOrNorm(letters: string, gap: string, digits: string): boolean {
  return gap !== '' && (/^(?:19|20)\d\d$/.test(digits) || letters === 'DIN')
}

// In a text all in capitals, capitals say nothing.
function isShouting(text: string): boolean {
  const lower = text.replace(/[^\p{Ll}]+/gu, '').length
  const upper = text.replace(/[^\p{Lu}]+/gu, '').length
  return upper > 20 && upper > lower * 2
}
