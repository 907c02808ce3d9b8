import * as z from 'zod'
import { Day, Words } from './common.js'

/** The promise made to the public: a level of the IAP2 Spectrum of Public Participation. */
export const ParticipationPromise = z.enum(['inform', 'consult', 'involve', 'collaborate', 'empower'])
export type ParticipationPromise = z.infer<typeof ParticipationPromise>

/** What ends an engagement before anyone has to argue. */
export const StopKind = z.enum(['outcome-reached', 'asked-to-leave', 'no-value', 'harm', 'no-steward', 'pre-election'])
export type StopKind = z.infer<typeof StopKind>

/** A stop condition of a plan. */
export const StopCondition = z.object({
  kind: StopKind,
  /** For `no-value`: after how many weeks. */
  afterWeeks: z.number().int().positive().optional(),
  /** How anyone will know. */
  sign: Words.optional(),
})
export type StopCondition = z.infer<typeof StopCondition>

/** What an engagement is about, what it asks of people and what it promises them. */
export const EngagementPlan = z.object({
  focus: Words,
  whatPeopleNeedToDo: Words,
  promise: ParticipationPromise,
  startsOn: Day,
  reviewOn: Day,
  /** At least one is asked for before engaging. */
  stopConditions: z.array(StopCondition),
  /** A formal consultation answers the four Gunning tests. */
  formalConsultation: z.boolean(),
})
export type EngagementPlan = z.infer<typeof EngagementPlan>

/** A stop condition that fired. From here there is only Close, Pause and Withdraw. */
export const FiredStop = z.object({
  kind: StopKind,
  what: Words,
  on: Day,
})
export type FiredStop = z.infer<typeof FiredStop>
