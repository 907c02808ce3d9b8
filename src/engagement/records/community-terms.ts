import * as z from 'zod'
import { Day, Words } from './common.js'

/** The community's own rules, read by somebody before the council says a word there. */
export const CommunityRules = z.object({
  readOn: Day,
  /** Where they stand, or "none written". */
  where: Words,
  /** `private`: joining or reading needs leave, so taking part needs consent. */
  access: z.enum(['open', 'private']),
})
export type CommunityRules = z.infer<typeof CommunityRules>

/** What the community answered when the council asked to take part. */
export const CommunityConsent = z.object({
  given: z.boolean(),
  /** Who answered, as a publicly held role: "the group's moderators". */
  by: Words,
  how: Words,
  on: Day,
})
export type CommunityConsent = z.infer<typeof CommunityConsent>

/** Whose café it is. */
export const Hosting = z.object({
  formedBy: z.enum(['community', 'council', 'partner']),
  hostedBy: z.enum(['community', 'council', 'partner']),
  /** What that rests on. */
  because: Words,
})
export type Hosting = z.infer<typeof Hosting>
