import type { Redaction } from '../mention.js'
import { cards, ibans } from './bank-numbers.js'
import { emails } from './email.js'
import type { Finder } from './finder.js'
import { nhsNumbers, niNumbers } from './official-numbers.js'
import { redactOtherDigits } from './other-digits.js'
import { phones } from './phone.js'
import { postcodes } from './postcode.js'
import { vehicleRegistrations } from './vehicle-registration.js'

/** A text without personal data, and what was taken out of it. */
export interface RedactedText {
  readonly text: string
  /** One entry for each kind found, in a fixed order. Never the data itself. */
  readonly redactions: Redaction[]
}

// The surest first: what one has taken out, the next cannot mistake for something else.
const finders: readonly Finder[] = [emails, ibans, cards, phones, nhsNumbers, niNumbers, postcodes, vehicleRegistrations]

/**
 * Takes personal data out of a text: e-mail addresses, phone numbers, NI and NHS numbers, payment cards, IBANs, vehicle
 * registrations, each replaced by what it was in square brackets; of a postcode the outward half stays (`SE23`).
 *
 * Check digits, spacing and the words around decide, so that report numbers, dates, prices, times, road numbers and
 * lamp columns stay. Telephone numbers are known in the digits of other scripts too (٠٧٧٠٠ ٩٠٠١٢٣). It does not find people's names: nothing can, reliably.
 *
 * @example
 * ```ts
 * redactPersonalData('Ring me on 07700 900123, I live in ZZ1 2AB')
 * // { text: 'Ring me on [phone], I live in ZZ1', redactions: [{ kind: 'phone', count: 1 }, { kind: 'postcode', count: 1 }] }
 * ```
 */
export function redactPersonalData(text: string): RedactedText {
  // Without a digit only an e-mail address can be there.
  const looking = /\d/.test(text) ? finders : [emails]
  const counts = new Map<Redaction['kind'], number>()
  let before: string
  let result = text
  // What is taken out may lay bare what was glued to it (a phone number run into an account number), so whoever finds
  // something looks again. Every find leaves fewer letters and digits: it ends.
  do {
    before = result
    for (const { kind, worthLooking, redact } of looking) {
      if (worthLooking.test(result)) result = redact(result, () => counts.set(kind, (counts.get(kind) ?? 0) + 1))
    }
  } while (result !== before)
  result = redactOtherDigits(result, (number) => {
    const { text: redacted, redactions } = redactPersonalData(number)
    for (const { kind, count } of redactions) counts.set(kind, (counts.get(kind) ?? 0) + count)
    return redacted
  })
  return { text: result, redactions: finders.flatMap(({ kind }) => counts.has(kind) ? [{ kind, count: counts.get(kind) ?? 0 }] : []) }
}
