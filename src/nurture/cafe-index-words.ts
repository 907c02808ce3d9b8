import type { CafePosition } from './cafe-position.js'

const percent = (value: number): string => `${Math.round(value * 100)}%`

/** What the café index says, in English: one place for every word of it. */
export const cafeIndexWords = {
  peerShare: (value: number): string => `${percent(value)} of the ties residents have are with each other${value === 1 ? '.' : '; the rest are with the council.'}`,
  survival: (value: number): string => `Without the council ${percent(value)} of the pairs of residents who are linked through conversation, directly or through others, still would be.`,
  residentInitiative: (value: number): string => `Residents began ${percent(value)} of the conversations that drew a reply.`,
  peerAnswers: (value: number): string => `${percent(value)} of residents' answered questions were answered first by another resident.`,
  none: {
    peerShare: 'Nobody is tied to anybody yet.',
    survival: 'No two residents are linked through conversation yet.',
    residentInitiative: 'Too few conversations whose first message is known.',
    peerAnswers: 'Too few answered questions to say who answers.',
  },
  index: (value: number, low: number, high: number): string => `Café index ${value.toFixed(2)}, probably between ${low.toFixed(2)} and ${high.toFixed(2)}: 1 is a café that would carry on without the council, 0 is a town council online.`,
  insufficient: (missing: readonly string[]): string => `Too little to say: ${missing.join('; ')}.`,
  threads: (floor: number): string => `fewer than ${floor} conversations with a reply`,
  residents: (floor: number): string => `fewer than ${floor} residents taking part`,
  components: (floor: number): string => `fewer than ${floor} of the four parts can be measured`,
  caution: 'A composite of this project\'s own making: compare a community only with its own past, never with another.',
  position: {
    'quiet': 'People here scarcely talk with each other yet, and the council is hardly there.',
    'independent-cafe': 'A café of its own: residents carry it and the council is hardly there.',
    'guest-in-the-cafe': 'The council is a guest in the café: present, and not what holds it together.',
    'online-town-council': 'This is closer to a town council online than to a café: much of the talk runs through the council.',
  } satisfies Record<CafePosition, string>,
}
