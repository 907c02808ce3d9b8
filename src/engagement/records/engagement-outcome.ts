import * as z from 'zod'
import { Day, Words } from './common.js'

/** A measurement with its interval, or an honest "not measured". A before/after figure is never called impact. */
export const OutcomeMeasurement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measured'),
    what: Words,
    unit: Words,
    value: z.number(),
    /** 95 % interval. */
    interval: z.tuple([z.number(), z.number()]),
    /** What it rests on. */
    n: z.number().int().nonnegative(),
    baseline: z.number().optional(),
  }),
  z.object({ kind: z.literal('not-measured'), why: Words }),
])
export type OutcomeMeasurement = z.infer<typeof OutcomeMeasurement>

/** What came of an engagement, and the day the people who took part were told. */
export const EngagementOutcome = z.object({
  measurement: OutcomeMeasurement,
  whatChanged: Words,
  whatWeLearned: Words,
  /** The day the loop was closed: they were told what became of what they said. */
  loopClosedOn: Day.optional(),
})
export type EngagementOutcome = z.infer<typeof EngagementOutcome>
