import * as z from 'zod'
import { Day, Words } from './common.js'

/** Whom a recognition names: the community, or a publicly held role with recorded consent. Never a ranking of residents. */
export const Recognised = z.union([
  z.literal('community'),
  z.object({ publicRole: Words, consentRecordedOn: Day }),
])
export type Recognised = z.infer<typeof Recognised>

/** Something done for a community, and the obstacle it takes out of its way. */
export const NurtureAction = z.object({
  id: z.string().min(1),
  kind: z.enum(['support', 'encourage', 'recognise', 'acknowledge', 'resource']),
  what: Words,
  /** The obstacle it removes. */
  obstacle: Words,
  /** Whether the community asked for it. */
  asked: z.boolean(),
  on: Day,
  /** For `recognise`. */
  recognises: Recognised.optional(),
})
export type NurtureAction = z.infer<typeof NurtureAction>
