import * as z from 'zod'
import { Day, Post, Words } from './common.js'

/** A nation of the United Kingdom, whose law sets the timetable. */
export const Nation = z.enum(['england', 'wales', 'scotland', 'northern-ireland'])
export type Nation = z.infer<typeof Nation>

/** The weeks before a poll in which a council says less. Dates are entered; an absent start is computed as a backstop. */
export const PreElectionPeriod = z.object({
  /** The poll, for example "Council elections". */
  name: Words,
  pollingDay: Day,
  nation: Nation,
  /** First day, as the returning officer or monitoring officer gave it. */
  startsOn: Day.optional(),
  /** Last day; by default polling day. */
  endsOn: Day.optional(),
  /** Bank holidays in addition to the computed ones, for example a coronation. */
  bankHolidays: z.array(Day).optional(),
})
export type PreElectionPeriod = z.infer<typeof PreElectionPeriod>

/** Leave to speak in a pre-election period: a factual reply, or an emergency, signed by a named post. */
export const PreElectionApproval = z.object({
  kind: z.enum(['reactive-factual', 'emergency']),
  approvedBy: Post,
  reason: Words,
  on: Day,
  /** Holds until and including this day. */
  until: Day,
})
export type PreElectionApproval = z.infer<typeof PreElectionApproval>
