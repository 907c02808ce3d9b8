import { daysBetween } from '../calendar/days.js'
import type { Refusal } from '../refusal.js'
import type { RelationshipState } from '../relationship-state.js'
import { unmet } from './refuse.js'

/** Transparency notice, lawful basis and DPIA reference, present and in date. Asked at Listening, and again at every later step: they lapse. */
export function legalGuards({ notice, lawfulBasis, dpia }: RelationshipState, today: string): Refusal[] {
  return unmet(
    [notice !== undefined, 'transparency-notice-missing'],
    [notice === undefined || (notice.publishedOn <= today && inDate(notice.reviewOn, today)), 'transparency-notice-out-of-date'],
    [lawfulBasis !== undefined, 'lawful-basis-missing'],
    [lawfulBasis === undefined || inDate(lawfulBasis.reviewOn, today), 'lawful-basis-out-of-date'],
    [dpia !== undefined, 'dpia-missing'],
    [dpia === undefined || inDate(dpia.reviewOn, today), 'dpia-out-of-date'],
  )
}

function inDate(reviewOn: string, today: string): boolean {
  return daysBetween(today, reviewOn) >= 0
}
