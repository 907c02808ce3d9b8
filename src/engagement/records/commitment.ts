import * as z from 'zod'
import { Day, Words } from './common.js'

/** "You said, we did": something the council promised. */
export const Commitment = z.object({
  id: z.string().min(1),
  promise: Words,
  madeOn: Day,
  due: Day,
  /** Absent while open. */
  kept: z.boolean().optional(),
  settledOn: Day.optional(),
  /** What shows that it was kept, or why it was not. */
  evidence: Words.optional(),
})
export type Commitment = z.infer<typeof Commitment>
