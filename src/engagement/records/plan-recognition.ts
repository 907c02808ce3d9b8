import * as z from 'zod'
import { Day, Words } from './common.js'

/** A community named in a business plan: "valued and acknowledged in our business planning processes". */
export const PlanRecognition = z.object({
  document: Words,
  section: Words,
  wording: Words,
  /** How the community describes itself. */
  ownDescription: Words,
  adoptedOn: Day,
})
export type PlanRecognition = z.infer<typeof PlanRecognition>
