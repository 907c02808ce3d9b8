import { readRuns } from 'civic-cafe/listening'
import type { Store } from 'civic-cafe/stores'
import { dayMs, roundTime, weekMs } from '../../demo/world/calendar.js'

/** The time in the invented council: it stands in the week last heard, and goes on by the minute while officers decide. */
export interface TownClock {
  now(): Date
  /** How many weeks have been heard. */
  week(): number
  /** Puts the clock on the Monday after a week. */
  begin(week: number): void
}

/** Goes on where the store stands: never before what is on record. */
export async function townClock(store: Pick<Store, 'runs' | 'ledger' | 'snapshots'>): Promise<TownClock> {
  const started = (await readRuns(store)).map(({ startedAt }) => Date.parse(startedAt))
  const decided: number[] = []
  for await (const { event } of store.ledger()) decided.push(Date.parse((event as { readonly at: string }).at))
  const found = (await store.snapshots()).map((at) => Date.parse(at))
  const lastRun = Math.max(roundTime(0).getTime(), ...started)
  let week = Math.round((lastRun - roundTime(0).getTime()) / weekMs)
  let base = Math.max(lastRun, ...decided, ...found) + 1
  let since = performance.now()
  return {
    // An officer who leaves the page open for a week does not overtake the weeks to come.
    now: () => new Date(base + Math.min(performance.now() - since, dayMs)),
    week: () => week,
    begin(next) {
      week = next
      base = roundTime(next).getTime()
      since = performance.now()
    },
  }
}
