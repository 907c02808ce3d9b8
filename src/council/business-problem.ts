import * as z from 'zod'

/** How anyone will know that a problem got smaller. */
export const ProblemMeasure = z.object({
  what: z.string().min(1),
  unit: z.string().min(1),
  baseline: z.number().optional(),
  target: z.number().optional(),
  /** A date, `YYYY-MM-DD`. */
  by: z.iso.date().optional(),
})
export type ProblemMeasure = z.infer<typeof ProblemMeasure>

/**
 * A problem the council has with or without social media. Rule One: "There is no such thing as an IT project, only
 * business projects." `defineProblem` refuses a problem whose statement names a tool or platform.
 */
export const BusinessProblem = z.object({
  id: z.string().min(1),
  /** The problem in one or two sentences, without a tool in it. */
  statement: z.string().min(1),
  affectedPeople: z.string().min(1),
  desiredOutcome: z.string().min(1),
  whatPeopleNeedToDo: z.string().min(1),
  measure: ProblemMeasure,
  /** A post, for example "Head of Waste Services"; never a person's name. */
  owner: z.string().min(1),
  /** Local Government Service List id. */
  service: z.number().int().positive().optional(),
  /** What the council would do about it if social media did not exist. */
  withoutSocialMedia: z.string().min(1),
  /** Words and phrases residents use when they talk about it, in any language. */
  terms: z.array(z.string().min(1)).min(1),
})
export type BusinessProblem = z.infer<typeof BusinessProblem>
