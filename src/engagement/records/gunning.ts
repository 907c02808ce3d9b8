import * as z from 'zod'
import { Words } from './common.js'

/** One test: whether it is met, and how. */
export const GunningTest = z.object({ met: z.boolean(), how: Words })
export type GunningTest = z.infer<typeof GunningTest>

/** The four Gunning principles of a lawful consultation (R v Brent LBC, ex parte Gunning, 1985). */
export const GunningTests = z.object({
  /** Proposals are still at a formative stage. */
  formativeStage: GunningTest,
  /** Reasons enough for an intelligent answer. */
  sufficientReasons: GunningTest,
  /** Time enough to consider and answer. */
  adequateTime: GunningTest,
  /** Answers will be conscientiously taken into account. */
  conscientiousConsideration: GunningTest,
})
export type GunningTests = z.infer<typeof GunningTests>
