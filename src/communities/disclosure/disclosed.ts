import * as z from 'zod'
import { NamelessVenue } from '../nameless-venue.js'

/**
 * What has been shown, and who has acted since: kept in a map so that the next one shows nothing of a few. Author-level; never
 * shown. To act is to say, change or delete something.
 */
export const Disclosed = z.object({
  /** A `PublicCommunityMap`, as it stands shown. */
  view: z.record(z.string(), z.json()),
  /** Everybody heard, with a digest of what each has said; order and text cannot be told from it. */
  people: z.array(z.object({ pseudonym: z.string(), talk: z.string() })),
  /** How many they were: erasure and purges take people out of a stored map, which are then missing from the list. */
  heard: z.number().int(),
  /** Who has acted since the view last changed, and how many have been forgotten: together fewer than `minimumAuthors`. */
  acted: z.array(z.string()),
  forgotten: z.number().int(),
  /** How many were heard when a number of people was last changed in the finding. */
  authors: z.number().int(),
  /** For each community shown: how many were in it when its band was last changed, and who of it has acted or been forgotten since it was last described. */
  communities: z.array(z.object({ id: z.string(), authors: z.number().int(), acted: z.array(z.string()), forgotten: z.number().int() })),
  /** Counts where nobody is named, as they were when each was last changed. */
  nameless: z.array(NamelessVenue),
})
export type Disclosed = z.infer<typeof Disclosed>
