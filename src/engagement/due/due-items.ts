import { byCodeUnit } from '../../core/compare.js'
import type { Language } from '../../core/language.js'
import { daysBetween } from '../calendar/days.js'
import { londonDay } from '../calendar/london-day.js'
import type { EngagementState } from '../engagement-state.js'
import type { RelationshipState } from '../relationship-state.js'
import type { DueItem, Owed } from './due-item.js'
import { dueSources } from './due-sources.js'
import { dueWords } from './due-words.js'
import { engagementOwes } from './engagement-owes.js'
import { relationshipOwes } from './relationship-owes.js'

/**
 * What is left to do in a relationship or an engagement at a time (ISO 8601), and until when: open promises, complaints with
 * their clock, requests for help, reviews and time limits, outcomes and loops not closed. Earliest last day first, then what
 * has none; an officer's list of the day needs no rule of its own.
 *
 * @throws EngagementError `clock-invalid` when `now` is not ISO 8601.
 * @example
 * ```ts
 * const overdue = [relationship, ...engagements].flatMap((state) => dueItems(state, new Date().toISOString())).filter(({ standing }) => standing === 'overdue')
 * ```
 */
export function dueItems(state: RelationshipState | EngagementState, now: string, { language = 'en' }: { readonly language?: Language | undefined } = {}): readonly DueItem[] {
  const today = londonDay(now)
  const owed = state.aggregate === 'relationship' ? relationshipOwes(state) : engagementOwes(state)
  return [...owed].sort(byDay).map((each): DueItem => {
    const { kind, id, due } = each
    const daysLeft = due === undefined ? undefined : daysBetween(today, due)
    return {
      kind,
      ...(id !== undefined && { id }),
      ...(due !== undefined && { due, daysLeft }),
      standing: daysLeft === undefined ? 'open' : daysLeft < 0 ? 'overdue' : 'running',
      words: dueWords(each, daysLeft, language),
      source: dueSources[kind],
    }
  })
}

function byDay(a: Owed, b: Owed): number {
  return byCodeUnit(a.due ?? '~', b.due ?? '~') || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.id ?? a.what ?? '', b.id ?? b.what ?? '')
}
