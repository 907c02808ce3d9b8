import * as z from 'zod'
import { Day, Post, Words } from './common.js'

/** The part a council takes in a community. `none` is a successful outcome and is reported as one. */
export const Role = z.enum(['none', 'observer', 'contributor', 'partner', 'convener'])
export type Role = z.infer<typeof Role>

/** Which part, why, who says so, and when somebody looks again. */
export const RoleDecision = z.object({
  role: Role,
  reason: Words,
  decidedBy: Post,
  reviewOn: Day,
  /** The last day an `observer` watches. Observing without an end is surveillance. */
  until: Day.optional(),
})
export type RoleDecision = z.infer<typeof RoleDecision>
