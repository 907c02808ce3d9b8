import * as z from 'zod'
import { Day, Words } from './common.js'

/**
 * A data-protection complaint, without the complainant: to be acknowledged within 30 days, and answered without undue delay
 * (Data Protection Act 2018 s164A, inserted by the Data (Use and Access) Act 2025).
 */
export const Complaint = z.object({
  id: z.string().min(1),
  /** The subject matter; never who complained. */
  about: Words,
  receivedOn: Day,
  acknowledgeBy: Day,
  acknowledgedOn: Day.optional(),
  /** Whoever complained was told what came of it. Absent while that is due. */
  answer: z.object({ on: Day, what: Words }).optional(),
})
export type Complaint = z.infer<typeof Complaint>
