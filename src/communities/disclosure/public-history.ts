import type { Community, CommunityEvent, PublicCommunity, SizeBand } from '../community.js'
import { eventWords } from '../words/event-words.js'
import { say } from '../words/sentence.js'
import { byBand } from './public-band.js'

const dayMs = 86_400_000
const dormantAfterDays = 90

/** Turns that are told in their own words; growing, shrinking and falling silent are told by what was shown. */
const told: ReadonlySet<CommunityEvent['type']> = new Set(['born', 'merged', 'split', 'died'])

/**
 * The history of a community that is shown anew: what stood, what has happened since, and a change of band. Everything new
 * happened, as far as anybody is told, on the day it is shown: the day itself would be the day one person came.
 */
export function publicHistory(standing: PublicCommunity | undefined, community: Community, band: SizeBand, at: string): CommunityEvent[] {
  const since = standing === undefined ? '' : standing.asOf
  const turns = community.history.filter((event) => told.has(event.type) && event.at > since && !(standing !== undefined && event.type === 'born'))
  const changed = standing === undefined ? 0 : byBand(band, standing.size.band)
  return [
    ...(standing?.history ?? []),
    ...turns.map(({ type, words }) => ({ at, type, words: inBand(words, band) })),
    ...(standing === undefined || changed === 0 ? [] : [resized(changed > 0 ? 'grew' : 'shrank', standing.size.band, band, at)]),
  ]
}

function resized(type: 'grew' | 'shrank', was: SizeBand, band: SizeBand, at: string): CommunityEvent {
  return { at, type, words: say(eventWords[type], { was, band }) }
}

/**
 * Tells that hardly anybody has acted since a community was last described: anybody can see that from `asOf`, and nothing else
 * goes into it. When the last one spoke is not told, which would be about one.
 */
export function withSilence(community: PublicCommunity, at: string): PublicCommunity {
  const quiet = Date.parse(at) - Date.parse(community.asOf) > dormantAfterDays * dayMs
  if (!quiet || community.history.some((event) => event.type === 'dormant' && event.at > community.asOf)) return community
  const silentFrom = new Date(Date.parse(community.asOf) + dormantAfterDays * dayMs).toISOString()
  return { ...community, history: [...community.history, { at: silentFrom, type: 'dormant', words: say(eventWords['hardly-heard'], { days: dormantAfterDays }) }] }
}

/** A turn with the band of people that is shown in the place of the one that was. */
export function inBand(words: string, band: SizeBand | undefined): string {
  return band === undefined ? words.replace(/,? with (?:under )?[\d,]+(?:–\d+|\+)? people/, '') : words.replace(/(?:under \d+|\d+–\d+|\d+\+) people/g, `${band} people`)
}
