import type { Finder } from './finder.js'
import { threeLetterWords } from './three-letter-words.js'

const areas = 'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|ZZ|B|E|G|L|M|N|S|W'
// The letter O for a nought is the commonest slip.
const postcode = new RegExp(String.raw`(?<![\p{L}\p{N}])((?:${areas})(?:\d[A-Z]|\d{1,2}))([ \u00a0+]{0,2}|%20|-)([\dO][ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])`, 'giu')

/**
 * Whole postcodes: the outward half (a district of some thousand homes) stays, the inward half (some fifteen) goes.
 * "SE20 6th June" is a date.
 * @internal
 */
export const postcodes: Finder = {
  kind: 'postcode',
  worthLooking: /\d[a-z]?(?:[ \u00a0+]{0,2}|%20|-)[\do][a-z]{2}(?![a-z0-9])/i,
  redact: (text, found) => text.replace(postcode, (match: string, outward: string, gap: string, inward: string) => {
    if (/^(?:1st|2nd|3rd|\dth)$/.test(inward) || (gap === '-' && inward.startsWith('O')) || threeLetterWords.has(inward.toUpperCase())) return match
    // Two letters that end a word of its own kind: 10am, 5pm, 3ft.
    if (/^\d(?:ft|pm|am|st|hr|rd|th|nd)$/.test(inward) && gap !== '') return match
    found()
    return outward
  }),
}
