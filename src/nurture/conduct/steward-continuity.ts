import { daysBetween } from '../../engagement/calendar/days.js'
import { londonDay } from '../../engagement/calendar/london-day.js'
import type { Figure } from '../figure.js'
import type { Conduct } from './conduct.js'
import type { ConductWords } from './conduct-words.js'

/** Days the present steward has looked after the relationship: a community should not meet a stranger every quarter. */
export function stewardContinuity({ relationship, today }: Conduct, words: ConductWords): Figure {
  const { steward, history } = relationship
  const base = { id: 'steward-continuity-days', version: 'steward-continuity/1', source: 'Steward and handover log' }
  const changes = history.filter(({ type }) => type === 'steward-appointed' || type === 'steward-handed-over').map(({ at }) => londonDay(at))
  const since = [...changes, ...(steward?.handovers ?? []).map(({ on }) => on)].sort().at(-1)
  if (steward === undefined || since === undefined) return { ...base, value: null, n: 0, counts: {}, words: words.steward.none }
  const served = Math.max(0, daysBetween(since, today))
  return {
    ...base,
    value: served,
    n: changes.length,
    words: words.steward.some(served, steward.post, steward.deputy !== undefined, steward.handovers.length),
    counts: { days: served, handovers: steward.handovers.length, deputies: steward.deputy === undefined ? 0 : 1 },
  }
}
