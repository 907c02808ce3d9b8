import { identifyCommunities, type CommunityMap } from 'civic-cafe/communities'
import type { Evolution, Planned } from './evolving.js'

/** How well a history tells what happened. */
export interface HistoryScore {
  readonly events: number
  /** Of what is told, the share that happened; of what happened, the share that is told. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Of communities found in two months on end, the share that changed its id. */
  readonly churn: number
  /** What was told and did not happen, and what happened and is not told. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** An event is told in time when it is told within so many maps. */
const inTimeMonths = 5

/** Identifies month by month and compares what is told with what happened. */
export function scoreHistory({ months, planned }: Evolution, windowDays: number, goOn: (map: CommunityMap) => CommunityMap | undefined = (map) => map): HistoryScore {
  const heard = months.flatMap(({ mentions }) => mentions)
  const groupOf = new Map<string, string>()
  const told: Planned[] = []
  let previous: CommunityMap | undefined
  let before = new Map<string, string>()
  let kept = 0
  let changed = 0
  for (const [month, { until, groups }] of months.entries()) {
    const map = identifyCommunities(heard, { council: { id: 'E07000001', name: 'Marshwick Borough Council' }, now: until, windowDays, ...(previous !== undefined && { previous: goOn(previous) }) })
    const ids = new Map<string, string>()
    for (const { id, members } of map.communities) {
      const own = members.map(({ pseudonym }) => pseudonym)
      const shares = [...groups].map(([name, people]) => ({ name, both: own.filter((person) => people.has(person)).length, size: people.size })).sort((a, b) => b.both - a.both)
      const [best] = shares
      if (best === undefined || best.both * 2 < own.length) continue
      if (!groupOf.has(id)) groupOf.set(id, best.name)
      if (best.both * 2 > best.size) ids.set(best.name, id)
    }
    for (const [name, id] of ids) {
      const was = before.get(name)
      if (was === undefined) continue
      kept++
      if (was !== id) changed++
    }
    before = ids
    for (const { id, history } of map.communities) {
      for (const { at, type } of history) if (at === map.at && type !== 'merged') told.push({ type, group: groupOf.get(id) ?? id, month })
    }
    for (const { id, history } of map.former ?? []) {
      const end = history.at(-1)
      if (end?.at === map.at) told.push({ type: end.type, group: groupOf.get(id) ?? id, month })
    }
    previous = map
  }
  const open = [...planned]
  const wrong = told.filter(({ type, group, month }) => {
    const place = open.findIndex((event) => event.type === type && event.group === group && month >= event.month && month - event.month <= inTimeMonths)
    if (place !== -1) open.splice(place, 1)
    return place === -1
  })
  const right = told.length - wrong.length
  const [precision, recall] = [right / told.length, right / planned.length]
  const words = ({ type, group, month }: Planned): string => `${month}: ${group} ${type}`
  return { events: planned.length, precision, recall, f1: (2 * precision * recall) / (precision + recall), churn: kept === 0 ? 0 : changed / kept, wrong: wrong.map(words), missed: open.map(words) }
}
