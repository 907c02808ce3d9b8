import type { Finder } from './finder.js'

// What looks like three letters of a number plate but is a word beside a road (A20 OFF), a district (SE23 AND) or a bus.
const words = new Set(`ACT ADD AGE AGO AID AIM AIR ALL AND ANT ANY APP ARE ARM ART ASH ASK ASS ATE BAD BAG BAN BAR BAT BAY BED BEE BEG BET BIG BIN BIT BMW BOB BOX BOY BUD BUG BUS BUT BUY BYE CAB CAD CAN CAP CAR CAT CLR COL CON COP COT COW CRY CUP CUT DAD DAM DAY DEN DID DIE DIG DIM DIP DIY DOE DOG DOT DRY DUE DUG EAR EAT EGG END ERA EVE EYE FAN FAR FAT FED FEE FEW FIT FIX FLY FOG FOR FOX FUN GAP GAS GET GOD GOT GUM GUN GUT GUY GYM HAD HAM HAS HAT HER HEY HGV HID HIM HIP HIS HIT HOT HOW HUB HUT ICE ILL ITS JAM JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN JET JOB JOG JOY KEY KID KIT LAB LAD LAW LAY LED LEG LET LID LIE LIP LIT LOG LOT LOW MAD MAN MAP MAT MEN MET MID MIX MOB MPH MUD MUM NET NEW NHS NOR NOT NOW NUT ODD OFF OIL OLD ONE OPP OUR OUT OWE OWN PAD PAN PAY PEA PEN PER PET PIE PIG PIN PIT POO POP POT PUB PUT RAN RAT RAW RED REF REG RIB RID RIM RIP ROD ROT ROW RUB RUG RUN SAD SAT SAW SAY SEA SEE SET SEW SHE SHY SIN SIR SIT SIX SKI SKY SON SPA SPY SUM SUV TAB TAG TAN TAP TAR TAX TEA TEN TFL THE TIE TIP TOE TON TOO TOP TOW TOY TRY TUB TWO UKS USE VAN VAT VET VIA WAR WAS WAY WEB WET WHO WHY WIN WON YES YET YOU ZIP ZOO RTA RDS AVE CLS EST FLT HSE LTD NOS PCN PCS STN TCE LPS CCTV AKA ASB ETA FAQ FYI GPS LGV MOT MPS NOX OAP PDF POS UFO USB`.split(' '))

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
  worthLooking: /\d/,
  redact(text, found) {
    const replace = (): string => {
      found()
      return '[vehicle registration]'
    }
    const shouting = isShouting(text)
    // With a gap it must look like a plate: capitals, no word; or something about a vehicle comes before.
    const believable = (gap: string, letters: string, match: string, offset: number, whole: string): boolean => {
      if (words.has(letters.toUpperCase())) return false
      if (gap === '') return true
      if (match === match.toUpperCase() && !shouting) return true
      return context.test(whole.slice(Math.max(0, offset - 48), offset))
    }
    return text
      .replace(current, (match: string, _area: string, age: string, gap: string, letters: string, offset: number, whole: string) =>
        isAgeIdentifier(Number(age)) && believable(gap, letters, match, offset, whole) ? replace() : match)
      .replace(prefix, (match: string, _year: string, digits: string, gap: string, letters: string, offset: number, whole: string) =>
        believable(gap, letters, match, offset, whole) && (match === match.toUpperCase() || digits.length === 3 || context.test(whole.slice(Math.max(0, offset - 48), offset))) ? replace() : match)
      .replace(suffix, (match: string, letters: string, gap: string, digits: string, _year: string, offset: number, whole: string) =>
        digits.length > 1 && believable(gap, letters, match, offset, whole) && match === match.toUpperCase() ? replace() : match)
      .replace(northernIrish, (match: string, letters: string, gap: string, _digits: string, offset: number, whole: string) =>
        letters.length >= 2 && !words.has(letters) && !shouting && (gap === '' || letters.length === 3) && (letters.length === 3 || context.test(whole.slice(Math.max(0, offset - 48), offset))) ? replace() : match)
      .replace(announcedPlate, (match: string, announcement: string, plate: string) =>
        /\d/.test(plate) && !words.has(plate.slice(-3).toUpperCase()) && plate.length > 2 && !/^\d{1,2} ?[a-z]{1,3}$/.test(plate) && /[A-Z]/.test(plate) ? announcement + replace() : match)
  },
}

// DVLA INF104: 02 to 50 from March, 51 to 99 from September. Those of years to come too: a slip of the pen is no reason to keep one.
function isAgeIdentifier(age: number): boolean {
  return age >= 2
}

// In a text all in capitals, capitals say nothing.
function isShouting(text: string): boolean {
  const lower = text.replace(/[^\p{Ll}]+/gu, '').length
  const upper = text.replace(/[^\p{Lu}]+/gu, '').length
  return upper > 20 && upper > lower * 2
}
