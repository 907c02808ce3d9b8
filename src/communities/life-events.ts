import type { Community, CommunityEvent } from './community.js'
import { bandsAbove } from './size-band.js'
import { eventWords } from './words/event-words.js'
import { say } from './words/sentence.js'
import { noLabel } from './words/slots.js'

/** Share of a community that must come from or go to another for the two to be told apart as split or merged. */
export const mostOf = 0.5

const dormantAfterDays = 90
/** A size that stays in a band for so long is settled there. */
const settledAfterDays = 56
const dayMs = 86_400_000

type Earlier = Pick<Community, 'size' | 'sizedSince' | 'history'>
type Now = Pick<Community, 'size' | 'sizedSince'> & { readonly lastHeard: string | undefined }

/**
 * What happened to a community that was found before. Sizes are told by the bands that maps show anyway, so that an
 * event says nothing about anybody that a row of maps does not.
 *
 * @param swallowed - communities of before that have become part of it.
 */
export function eventsSince(earlier: Earlier, now: Now, swallowed: readonly Pick<Community, 'label'>[], at: string): CommunityEvent[] {
  const events: CommunityEvent[] = swallowed.map((other) => ({ at, type: 'merged', words: say(eventWords.swallowed, { label: labelOf(other) }) }))
  const resized = resizing(earlier, now, at)
  if (resized !== undefined) events.push(resized)
  if (now.lastHeard !== undefined && daysFrom(now.lastHeard, at) > dormantAfterDays) {
    const lastHeard = Date.parse(now.lastHeard)
    const told = earlier.history.some((event) => event.type === 'dormant' && Date.parse(event.at) > lastHeard)
    if (!told) events.push({ at, type: 'dormant', words: say(eventWords.silent, { days: dormantAfterDays }) })
  }
  return events
}

/**
 * A size at the edge of two bands goes back and forth. So a change is told at once unless it takes back the last one, and
 * the size has neither been settled where it was nor is where it has come to.
 */
function resizing(earlier: Earlier, now: Now, at: string): CommunityEvent | undefined {
  const last = earlier.history.findLast(({ band }) => band !== undefined)
  const told = last?.band ?? earlier.size.band
  const { band } = now.size
  if (told === band) return undefined
  const type = bandsAbove(told) > bandsAbove(band) ? 'grew' : 'shrank'
  const settled = (since: string | undefined): boolean => daysFrom(since ?? at, at) >= settledAfterDays
  const takesBack = last?.type === (type === 'grew' ? 'shrank' : 'grew')
  const wasSettled = earlier.size.band === told && settled(earlier.sizedSince)
  if (takesBack && !wasSettled && !settled(now.sizedSince)) return undefined
  return { at, type, words: say(eventWords[type], { was: told, band }), band }
}

/** Days from one time to another. */
export function daysFrom(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / dayMs
}

/** What a community is called in the history of another. */
export function labelOf({ label }: Pick<Community, 'label'>): string {
  return label.terms.length === 0 ? noLabel.en : `“${label.terms.slice(0, 3).join(', ')}”`
}
