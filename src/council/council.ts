import * as z from 'zod'

/**
 * An account that speaks for the council or a partner. Declared accounts are the only accounts the library ever names;
 * everybody else is a pseudonym from the moment they are heard.
 */
export const DeclaredAccount = z.object({
  /** Where the account lives: a kind (`bluesky`), a kind and host (`discourse:forum.example.org`) or a host. */
  platform: z.string().min(1),
  /** The account's handle there, with or without a leading `@`. Compared without regard to case. */
  handle: z.string().min(1),
  /** The name reports show, for example "Marshwick Council – Streets". */
  name: z.string().min(1),
  /** Whose account it is. */
  of: z.enum(['council', 'partner']).default('council'),
})
export type DeclaredAccount = z.infer<typeof DeclaredAccount>

/** A named place of the council's area: a ward, a parish, a postcode district. See `createGazetteer`. */
export const Place = z.object({
  /** Stable id, for example a GSS code. */
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['ward', 'parish', 'postcode-district', 'town', 'neighbourhood', 'street', 'landmark']),
  /** Other names people use, in any language. */
  aliases: z.array(z.string().min(1)).optional(),
  /** A point that stands for the place, in WGS 84 degrees. */
  point: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
})
export type Place = z.infer<typeof Place>

/** Who is listening. */
export const Council = z.object({
  /** Stable id, for example a GSS code or the local authority code. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** Other names people use for the council, in any language. */
  aliases: z.array(z.string().min(1)).default([]),
  /** BCP 47 tags of the languages the council serves in, first the default. */
  languages: z.array(z.string().min(2)).min(1).default(['en-GB']),
  accounts: z.array(DeclaredAccount).default([]),
  places: z.array(Place).optional(),
})
export type Council = z.infer<typeof Council>
