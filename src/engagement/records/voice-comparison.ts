import * as z from 'zod'
import { Words } from './common.js'

const share = z.number().min(0).max(1)

/** How one group is heard beside its part of the population. */
export const HeardGroup = z.object({
  /** One group, or several together where one alone would be about too few people. */
  groups: z.array(Words).min(1),
  /** Of everybody heard whose group is known, 0…1. */
  heardShare: share,
  /** 95 % interval of `heardShare`. */
  interval: z.tuple([share, share]),
  /** Of the population, 0…1. */
  populationShare: share,
  /** `fewer` and `more` only where the interval leaves the population's share out. */
  standing: z.enum(['fewer', 'as-many', 'more']),
})
export type HeardGroup = z.infer<typeof HeardGroup>

/** Who was heard, beside a population: see `compareVoices`. About groups of at least `minimumAuthors`, never about a person. */
export const VoiceComparison = z.object({
  /** The formula, `voice-comparison/1`. */
  version: Words,
  /** What the population's figures are of, for example "Census 2021, Harbour ward, age". */
  population: Words,
  /** Proportional similarity, 0 (nobody in common) … 1 (heard in the population's proportions); null where too little is known. */
  value: share.nullable(),
  /** 95 % interval of `value`. */
  interval: z.tuple([share, share]).optional(),
  /** People heard whose group is known; null where they are fewer than `minimumAuthors`. */
  n: z.number().int().nonnegative().nullable(),
  /** Of everybody heard, those whose group is unknown, 0…1; null where they are a few, fewer than `minimumAuthors`. */
  unknownShare: share.nullable(),
  /** The least and the most `value` could be, whoever the unknown are. Absent where nobody is unknown, or a few. */
  range: z.tuple([share, share]).optional(),
  groups: z.array(HeardGroup),
  /** Groups of whom fewer than `minimumAuthors` were heard, where at least twice as many would be if all were heard alike. */
  hardlyHeard: z.array(Words),
  /** Why `value` is null. */
  insufficient: z.enum(['too-few-people', 'all-unknown', 'too-few-per-group']).optional(),
  words: z.object({ en: Words, cy: Words }),
  source: Words,
})
export type VoiceComparison = z.infer<typeof VoiceComparison>
