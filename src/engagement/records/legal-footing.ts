import * as z from 'zod'
import { Day, Words } from './common.js'

/** The notice that tells people the council listens (UK GDPR Art 13/14). */
export const TransparencyNotice = z.object({
  /** Where it is published. */
  url: z.string().min(1),
  publishedOn: Day,
  /** In date until and including this day. */
  reviewOn: Day,
})
export type TransparencyNotice = z.infer<typeof TransparencyNotice>

/** The lawful basis of the processing (UK GDPR Art 6). */
export const LawfulBasis = z.object({
  /** For example "UK GDPR Art 6(1)(e), public task". */
  basis: Words,
  /** In date until and including this day. */
  reviewOn: Day,
})
export type LawfulBasis = z.infer<typeof LawfulBasis>

/** The data protection impact assessment (UK GDPR Art 35). */
export const Dpia = z.object({
  reference: Words,
  /** In date until and including this day. */
  reviewOn: Day,
})
export type Dpia = z.infer<typeof Dpia>
