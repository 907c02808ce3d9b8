import * as z from 'zod'
import { Day, Post, Words } from './common.js'

/** Why the council takes part. `understand` needs a time limit of at most 12 weeks; the others need a value offered. */
export const Purpose = z.union([
  z.literal('understand'),
  z.literal('build-relationship'),
  z.object({ solve: z.string().min(1) }),
])
export type Purpose = z.infer<typeof Purpose>

/** A purpose as it was stated. */
export const StatedPurpose = z.object({
  purpose: Purpose,
  statedOn: Day,
  /** The last day of an `understand`. */
  until: Day.optional(),
})
export type StatedPurpose = z.infer<typeof StatedPurpose>

/** What the community gets out of it, in its own terms: the price of a seat in somebody else's café. */
export const ValueOffered = z.object({
  what: Words,
  /** Whom it helps, as a group: never a person. */
  forWhom: Words,
  /** How anyone will know it was worth having. */
  sign: Words.optional(),
})
export type ValueOffered = z.infer<typeof ValueOffered>

/** What the community is for, confirmed by a person who looked. */
export const ConfirmedPurpose = z.object({
  /** In plain words, best in the community's own. */
  words: Words,
  confirmedBy: Post,
  confirmedOn: Day,
})
export type ConfirmedPurpose = z.infer<typeof ConfirmedPurpose>
