import * as z from 'zod'
import { Day, Words } from './common.js'

/** What is handed over. Levels, not steps: nobody is pushed up a ladder (IAP2). */
export const Control = z.enum(['topics', 'content', 'hosting', 'resources', 'decision'])
export type Control = z.infer<typeof Control>

/** A control a community holds, and how far it goes. */
export const ControlGrant = z.object({
  id: z.string().min(1),
  control: Control,
  /** What exactly, and where it ends: "which three verges, within £2,000". */
  limits: Words,
  grantedOn: Day,
  /** Taken back: only with a reason the community can read. */
  withdrawn: z.object({ on: Day, reason: Words, publishedAt: z.string().min(1) }).optional(),
})
export type ControlGrant = z.infer<typeof ControlGrant>
