import * as z from 'zod'
import { Day, Post, Words } from './common.js'

/** One change of steward, kept for ever so that a community never meets a stranger without notice. */
export const Handover = z.object({
  on: Day,
  from: Post,
  to: Post,
  /** What the next steward must know: promises, people's expectations, sore points. */
  notes: Words,
})
export type Handover = z.infer<typeof Handover>

/** The post that looks after a relationship, as an event names it. */
export const AppointedSteward = z.object({
  post: Post,
  /** Who stands in. Asked for before participating. */
  deputy: Post.optional(),
  /** The service whose relationship it is. */
  team: Words,
})
export type AppointedSteward = z.infer<typeof AppointedSteward>

/** Who looks after a relationship. Staff across the organisation do, not communications alone. */
export const Steward = AppointedSteward.extend({
  handovers: z.array(Handover),
})
export type Steward = z.infer<typeof Steward>
