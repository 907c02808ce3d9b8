import * as z from 'zod'
import { Day, Words } from './common.js'
import { VoiceComparison } from './voice-comparison.js'

/** A channel people already use, and what it does for them. */
export const Channel = z.object({
  name: Words,
  medium: z.enum(['online', 'offline']),
  does: Words,
})
export type Channel = z.infer<typeof Channel>

/** People who will not be heard this way, and what was done about it. */
export const MissingVoice = z.object({
  /** A group, in the words of an equality impact assessment; never a person. */
  who: Words,
  actedOn: z.object({ on: Day, what: Words }).optional(),
})
export type MissingVoice = z.infer<typeof MissingVoice>

/** How an engagement sits among the channels there are. */
export const ChannelFit = z.object({
  channels: z.array(Channel),
  /** Names of channels it replaces: by default none. */
  replaces: z.array(Words),
  /** Who is missed; `unknown` is an honest answer and is shown as one (Equality Act 2010 s149). */
  voicesMissing: z.union([z.literal('unknown'), z.array(MissingVoice)]),
  /** Who was heard beside the population, measured by `compareVoices`. Absent: nobody has compared. */
  comparison: VoiceComparison.optional(),
  /** How the same thing is done without a screen. Asked for before engaging. */
  offlineEquivalent: Words.optional(),
})
export type ChannelFit = z.infer<typeof ChannelFit>
