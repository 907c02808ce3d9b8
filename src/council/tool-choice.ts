import * as z from 'zod'

/** Why this tool, for which problem, until when, and on what legal footing. */
export const ToolChoice = z.object({
  /** The tool as people call it, for example "FixMyStreet". */
  tool: z.string().min(1),
  /** The problem it helps to solve. Without one the tool is refused: `tool-solves-no-problem`. */
  problemId: z.string().min(1),
  whyThisTool: z.string().min(1),
  /** A date, `YYYY-MM-DD`: the day somebody asks whether it still earns its place. */
  reviewOn: z.iso.date(),
  /** For example "UK GDPR Art 6(1)(e), public task". */
  lawfulBasis: z.string().min(1),
  dpiaReference: z.string().min(1).optional(),
})
export type ToolChoice = z.infer<typeof ToolChoice>
