import * as z from 'zod'
import { Place } from '../council/council.js'
import { ItemKind, VenueKind } from '../sources/source-item.js'

const Instant = z.iso.datetime()

/** Where something was said: often the community that already exists. */
export const Venue = z.object({
  /** `v_` and a digest of source kind, origin and the venue's native id. */
  id: z.string(),
  name: z.string(),
  kind: VenueKind,
  url: z.string().optional(),
})
export type Venue = z.infer<typeof Venue>

/** Who said it: a pseudonym, or an account the council declared. Absent where the source names nobody. */
export const Author = z.union([
  z.object({
    /** `p_` and a keyed HMAC of platform and handle. */
    pseudonym: z.string(),
    bot: z.boolean().optional(),
  }),
  z.object({
    /** `<platform>/<handle>` of a declared account, as the council declared it. */
    account: z.string(),
  }),
])
export type Author = z.infer<typeof Author>

/** How much a mention bears on a business problem, and why. */
export const ProblemMatch = z.object({
  id: z.string(),
  /** 0…1. */
  score: z.number().min(0).max(1),
  because: z.array(z.string()),
})
export type ProblemMatch = z.infer<typeof ProblemMatch>

/** The mood of a text, with the words that moved it. */
export const Sentiment = z.object({
  /** −1 (bad) … 1 (good); 0 where no word speaks either way. */
  score: z.number().min(-1).max(1),
  hits: z.array(z.object({ term: z.string(), value: z.number() })),
})
export type Sentiment = z.infer<typeof Sentiment>

/** One kind of personal data found and taken out of a text. */
export const Redaction = z.object({
  kind: z.enum(['email', 'phone', 'ni-number', 'nhs-number', 'card', 'iban', 'vehicle-registration', 'postcode', 'handle', 'name']),
  count: z.number().int().positive(),
})
export type Redaction = z.infer<typeof Redaction>

/** What everything after the normaliser sees: one thing said, without a resident's name in it. */
export const Mention = z.object({
  /** `m_` and a digest of source kind, origin and native id: the same item seen twice is one mention. */
  id: z.string(),
  /** 1, and one more for every edit seen. */
  revision: z.number().int().positive(),
  sourceId: z.string(),
  kind: ItemKind,
  venue: Venue,
  /** UTC. The source's date, or `observedAt` where the source gives none that can be believed. */
  publishedAt: Instant,
  updatedAt: Instant.optional(),
  /** UTC: when this library first saw it. */
  observedAt: Instant,
  /** `exact`: the source's instant; `day`: the source's date; `observed`: none given, so the time it was seen. */
  dateConfidence: z.enum(['exact', 'day', 'observed']),
  url: z.string().optional(),
  title: z.string().optional(),
  /** Plain text, personal data redacted. Empty after a deletion. */
  text: z.string(),
  /** BCP 47, or `und`. */
  language: z.string(),
  author: Author.optional(),
  /** Id of the mention this one answers, whether or not that one is in the store. */
  replyTo: z.string().optional(),
  /** `t_` and a digest: mentions of one conversation share it. */
  thread: z.string(),
  /** Pseudonyms, or `<platform>/<handle>` of declared accounts, this mention speaks to by name. */
  addressed: z.array(z.string()),
  /** Canonical URLs. */
  links: z.array(z.string()),
  /** Lower case, without `#`. */
  tags: z.array(z.string()),
  places: z.array(Place.pick({ id: true, name: true, kind: true })),
  problems: z.array(ProblemMatch),
  sentiment: Sentiment,
  /** Id of the earliest mention that says the same. */
  duplicateOf: z.string().optional(),
  spam: z.object({ score: z.number().min(0).max(1), because: z.array(z.string()) }).optional(),
  metrics: z.record(z.string(), z.number()).optional(),
  status: z.string().optional(),
  redactions: z.array(Redaction),
  provenance: z.object({
    adapter: z.string(),
    version: z.string(),
    query: z.string().optional(),
    retrievedAt: Instant,
  }),
  /** UTC: `store.purge(now)` removes it after this. */
  retainUntil: Instant,
  /** UTC: when the source was found to have deleted it. */
  deletedAt: Instant.optional(),
})
export type Mention = z.infer<typeof Mention>
