import { digitsOf, isReference, type Finder } from './finder.js'

// Up to three separators between digits: people write 07700 900 123, (01632) 960-123, 0 7 7 0 0 … A number ends with
// its line: the next line's would else be taken for its rest.
const between = String.raw`[ \t\u00a0\u2009\u202f().\-–]{0,3}`
// Or run into the word before it, as thumbs do: "call07700900123".
const national = new RegExp(String.raw`(?:(?<![\w/=,£$€+-]|\d[.:-])|(?<=\b(?:call|ring|text|txt|tel|mob|mobile|phone|on|me)))\(?0(?:${between}\d){9,10}(?![\d:]|[.,-]\d)`, 'gi')
// Where the length is not known from the country, a national number behind it is not its rest.
const further = String.raw`(?:${between}(?!(?<=[^\d])0(?:${between}\d){10})\d)`
const international = new RegExp(String.raw`(?<![\w/=.-])(?:\+|\(\+|00)${between}(?:4${between}4(?:${between}\(?0\)?)?${between}[1235789](?:${between}\d){8,9}|1(?:${between}\d){10}|[2-9]${further}{7,14})(?!\d)`, 'g')
const withoutTrunk = new RegExp(String.raw`(?<![\w/=.,£$€+-])7\d{3}${between}\d{3}${between}\d{3}(?!\d)`, 'g')
const dialContext = /\b(?:call|text|txt|phone|tel|telephone|mob|mobile|cell|whatsapp|ring|dial|contact|fax|on|number)\b[\s.:#-]*(?:me|us|him|her|no|number|on|is|at)?[\s.:#-]*(?:on|at)?\s*$/i
const dateLike = /^\(?0?\d[-.\s]\d{1,2}[-.\s](?:19|20)\d{2}(?!\d)|^(?:19|20)\d{2}[-.]\d{2}[-.]\d{2}/

/** UK numbers in every spacing, `+44 (0)…`, `0044…`, mobiles without their 0 after "call me on", and numbers of other countries with a `+`. @internal */
export const phones: Finder = {
  kind: 'phone',
  worthLooking: /(?:\d\D{0,3}){9}/,
  redact(text, found) {
    const replace = (match: string): string => {
      found()
      return match.startsWith('(') && !match.includes(')') ? '([phone]' : '[phone]'
    }
    return text
      .replace(international, (match: string) => isInternational(match) ? replace(match) : match)
      .replace(national, (match: string, offset: number, whole: string) => {
        if (dateLike.test(match) || !isNational(digitsOf(match))) return match
        return /^\d+$/.test(match) && !match.startsWith('07') && isReference(whole, offset) ? match : replace(match)
      })
      .replace(withoutTrunk, (match: string, offset: number, whole: string) =>
        dialContext.test(whole.slice(Math.max(0, offset - 30), offset)) ? replace(match) : match)
  },
}

// Ofcom's National Telephone Numbering Plan: 01 and 02 geographic, 03 and 08 non-geographic, 055/056, 07, 09. Ten digits
// after the 0, or nine in old 08 numbers and a few 01 areas.
function isNational(digits: string): boolean {
  if (!/^0[1235789]/.test(digits) || /^0(\d)\1+$/.test(digits)) return false
  return digits.length === 11 || (digits.length === 10 && /^0(?:1[2-9]|8|500)/.test(digits))
}

function isInternational(match: string): boolean {
  const digits = digitsOf(match).replace(/^00/, '')
  if (!match.includes('+') && !digits.startsWith('44')) return false
  if (digits.startsWith('44')) return /^44(?:0?[1235789]\d{8,9})$/.test(digits)
  return digits.length >= 8 && digits.length <= 15
}
