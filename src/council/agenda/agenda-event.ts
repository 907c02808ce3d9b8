import * as z from 'zod'
import { BusinessProblem } from '../business-problem.js'
import { ToolChoice } from '../tool-choice.js'

const envelope = { schemaVersion: z.literal(1), aggregate: z.literal('agenda'), at: z.iso.datetime(), decidedBy: z.string().min(1) }

/**
 * Something decided under Rule One while a café runs: a problem taken up, a tool chosen for one, a tool given up. Kept in
 * the decision ledger, in the stream `agendaStream` names.
 */
export const AgendaEvent = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('problem-added'), problem: BusinessProblem }),
  z.object({ ...envelope, type: z.literal('tool-chosen'), choice: ToolChoice }),
  z.object({ ...envelope, type: z.literal('tool-retired'), tool: z.string().min(1), problemId: z.string().min(1), reason: z.string().min(1) }),
])
export type AgendaEvent = z.infer<typeof AgendaEvent>
