import * as z from 'zod'

const Instant = z.iso.datetime({ offset: true })

/** What kind of thing was said. */
export const ItemKind = z.enum(['article', 'post', 'comment', 'report', 'request', 'petition', 'response'])
export type ItemKind = z.infer<typeof ItemKind>

/** What kind of place it was said in. */
export const VenueKind = z.enum(['forum', 'group', 'blog', 'news', 'hashtag', 'report-site', 'comments', 'page', 'search', 'consultation', 'other'])
export type VenueKind = z.infer<typeof VenueKind>

/**
 * What an adapter yields: one thing said at one source, with the wire format already behind it.
 * Missing is absent, never `0` or `''`. Handles are still raw here, which is why items are never stored.
 */
export const SourceItem = z.object({
  /** The item's id at its source, stable across edits. */
  nativeId: z.string().min(1),
  kind: ItemKind,
  url: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  /** The body as HTML; give `html` or `text`, not both. */
  html: z.string().min(1).optional(),
  /** The body as plain text. */
  text: z.string().min(1).optional(),
  /** ISO 8601 with offset. A date without a time is given as midnight UTC with `datePrecision: 'day'`. */
  publishedAt: Instant.optional(),
  datePrecision: z.enum(['instant', 'day']).optional(),
  updatedAt: Instant.optional(),
  /** The source says it has been deleted; the body may be absent. */
  deleted: z.boolean().optional(),
  author: z.object({
    handle: z.string().min(1),
    displayName: z.string().min(1).optional(),
    /** Other names of the same account, where the handle is not what people write: they are taken out of the text too. */
    alsoKnownAs: z.array(z.string().min(1)).optional(),
    /** The author asked not to be indexed. Such an item is counted and dropped, never stored. */
    optedOut: z.boolean().optional(),
    /** The platform says this account is automated. */
    bot: z.boolean().optional(),
  }).optional(),
  venue: z.object({
    nativeId: z.string().min(1),
    name: z.string().min(1),
    kind: VenueKind,
    url: z.string().min(1).optional(),
  }),
  /** `nativeId` of the item this one answers. */
  replyTo: z.string().min(1).optional(),
  /** The conversation's id at the source; an item without one is a thread of its own. */
  thread: z.string().min(1).optional(),
  /** Handles the platform itself says are addressed, beside any `@handle` in the text. */
  addressed: z.array(z.string().min(1)).optional(),
  links: z.array(z.string().min(1)).optional(),
  tags: z.array(z.string().min(1)).optional(),
  /** WGS 84 degrees. */
  point: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  /** Counts the source publishes: likes, replies, supporters. */
  metrics: z.record(z.string(), z.number()).optional(),
  /** BCP 47, as the source states it. */
  language: z.string().min(2).optional(),
  /** The source's own word for where a report stands, for example `open`, `fixed`, `closed`. */
  status: z.string().min(1).optional(),
})
export type SourceItem = z.infer<typeof SourceItem>
