import * as z from 'zod'
import { Place } from '../council/council.js'
import { Venue } from '../mentions/mention.js'

/** A place that is heard without anybody's name on it: people unknown, each mention may be another person. */
export const NamelessVenue = Venue.extend({
  mentions: z.number().int(),
  places: z.array(Place.pick({ id: true, name: true, kind: true }).extend({ mentions: z.number().int() })),
  tags: z.array(z.object({ tag: z.string(), mentions: z.number().int() })),
  problems: z.array(z.object({ id: z.string(), mentions: z.number().int() })),
})
export type NamelessVenue = z.infer<typeof NamelessVenue>
