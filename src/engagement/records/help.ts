import * as z from 'zod'
import { Day, Words } from './common.js'

/** Something a community asked of the council, and what came of it. */
export const HelpRequest = z.object({
  id: z.string().min(1),
  what: Words,
  askedOn: Day,
  /** Absent while unanswered. */
  answer: z.object({ given: z.boolean(), on: Day, what: Words }).optional(),
})
export type HelpRequest = z.infer<typeof HelpRequest>
