import * as z from 'zod'

const Amount = z.number().nonnegative()

/** What a tool costs, in whole units of its currency. Give what its contract says; absent is nothing. */
export const ToolPrice = z.object({
  /** ISO 4217, for example "GBP". */
  currency: z.string().regex(/^[A-Z]{3}$/),
  perRequest: Amount.optional(),
  /** For each item read, as X is paid. */
  perItem: Amount.optional(),
  /** For each month begun, whatever is read. */
  perMonth: Amount.optional(),
})
export type ToolPrice = z.infer<typeof ToolPrice>

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
  /** For `toolValue`, which then says what a useful mention costs. */
  price: ToolPrice.optional(),
})
export type ToolChoice = z.infer<typeof ToolChoice>
