import type { Redaction } from '../mention.js'

/** Takes one kind of personal data out of a text. @internal */
export interface Finder {
  readonly kind: Redaction['kind']
  /** A cheap look that spares most texts the search: what must occur in the text for there to be anything to find. */
  readonly worthLooking: RegExp
  /** The text without it, calling `found` once for each. Must take time linear in the length of the text. */
  readonly redact: (text: string, found: () => void) => string
}

/** Words before a number that say it is somebody's file, not somebody. */
const referenceContext = /(?:\b(?:ref(?:erence)?|case|report|ticket|incident|order|invoice|tracking|job|crime|fs|crm|sr|id|enquiry|request|account|serial|barcode)\b[\s.:#(№-]*(?:no|num|number|id|is|was|ref)?[\s.:#(-]*)$/i

/** Whether the number beginning at `index` is announced as a reference. @internal */
export function isReference(text: string, index: number): boolean {
  return referenceContext.test(text.slice(Math.max(0, index - 32), index))
}

/** The digits of a text. @internal */
export function digitsOf(text: string): string {
  return text.replace(/\D+/g, '')
}
