import { seededRandom } from '../../../src/core/random.js'
import { sizeBandOf } from '../../../src/communities/size-band.js'
import type { Mention } from '../../../src/mentions/mention.js'
import { mentionOf } from '../../nurture/support/mentions.js'

/** What was made to happen to a group, and in which month. */
export interface Planned {
  readonly type: 'born' | 'grew' | 'shrank' | 'merged' | 'split' | 'dormant' | 'died'
  readonly group: string
  readonly month: number
}

/** A town over some years: what is said each month, who is in which group then, and what happened. */
export interface Evolution {
  readonly months: readonly { readonly until: Date; readonly mentions: readonly Mention[]; readonly groups: ReadonlyMap<string, ReadonlySet<string>> }[]
  readonly planned: readonly Planned[]
}

interface Living {
  readonly name: string
  people: string[]
  silentUntil: number
  /** Nothing else happens to it before this month. */
  busyUntil: number
}

const monthMs = 30.5 * 86_400_000
const start = Date.UTC(2022, 0, 1)
/** Time in which a change can be seen before the next one happens to the same group. */
const apart = 8
const silence = 4

/**
 * Groups that are born, grow, shrink, part, join, fall silent and end, one such event every month or so, while every month 3 % of
 * their people leave and others come, and of who speaks a share of `mixing` may be anybody.
 */
export function evolving({ seed, groups = 8, count = 24, mixing = 0.1 }: { readonly seed: number; readonly groups?: number; readonly count?: number; readonly mixing?: number }): Evolution {
  const random = seededRandom(seed)
  const below = (n: number): number => Math.floor(random() * n)
  const planned: Planned[] = []
  let named = 0
  let people = 0
  const newcomers = (n: number): string[] => Array.from({ length: n }, () => `p_${String(people++).padStart(5, '0')}`)
  const living: Living[] = []
  const begin = (month: number, own: string[], type: 'born' | 'split'): void => {
    const group = `g${named++}`
    living.push({ name: group, people: own, silentUntil: 0, busyUntil: month + apart })
    planned.push({ type, group, month })
  }
  for (let g = 0; g < groups; g++) begin(0, newcomers(24 + below(15)), 'born')
  for (const group of living) group.busyUntil = 3
  const months: Evolution['months'][number][] = []

  for (let month = 0; month < count; month++) {
    const sizes = new Map(living.map(({ name, people: own }) => [name, own.length]))
    const free = living.filter((group) => group.busyUntil <= month && group.silentUntil <= month)
    const one = free[below(free.length)]
    if (month >= 3 && month < count - apart / 2 && one !== undefined) {
      one.busyUntil = month + apart
      const large = one.people.length >= 50
      const kind = below(6)
      if (kind === 0) begin(month, newcomers(24 + below(15)), 'born')
      else if (kind === 1) {
        living.splice(living.indexOf(one), 1)
        // Whoever falls silent is silent first, and gone when nothing of it is left in the window.
        planned.push({ type: 'dormant', group: one.name, month: month + 2 }, { type: 'died', group: one.name, month: month + 2 })
      } else if (kind === 2) {
        one.silentUntil = month + silence
        planned.push({ type: 'dormant', group: one.name, month: month + 2 })
      } else if (kind === 3 || large) {
        if (large) begin(month, one.people.splice(0, Math.floor(one.people.length * 0.4)), 'split')
        else one.people.push(...newcomers(65 - one.people.length))
      } else if (kind === 4) one.people.push(...newcomers(65 - one.people.length))
      else {
        // Of two as large, which goes on in the other is anybody's guess.
        const other = free.find((group) => group.people.length < 50 && Math.max(group.people.length, one.people.length) > 1.25 * Math.min(group.people.length, one.people.length))
        if (other !== undefined) {
          const [larger, smaller] = other.people.length > one.people.length ? [other, one] : [one, other]
          larger.people.push(...smaller.people.splice(0, smaller.people.length))
          larger.busyUntil = month + apart
          living.splice(living.indexOf(smaller), 1)
          planned.push({ type: 'merged', group: smaller.name, month })
        }
      }
    }
    for (const { name, people: own } of living) {
      const was = sizes.get(name)
      if (was !== undefined && sizeBandOf(was) !== sizeBandOf(own.length)) planned.push({ type: own.length > was ? 'grew' : 'shrank', group: name, month })
    }
    for (const group of living) group.people = group.people.map((person) => (random() < 0.03 ? newcomers(1)[0] ?? person : person))

    const speaking = living.filter(({ silentUntil }) => silentUntil <= month)
    const everybody = speaking.flatMap((group) => group.people)
    const mentions: Mention[] = []
    for (const group of speaking) {
      for (let talk = 0; talk < group.people.length; talk++) {
        const thread = `t_${month}-${group.name}-${talk}`
        const from = start + (month + random() * 0.95) * monthMs
        for (let turn = 0; turn < 4; turn++) {
          const pool = random() < mixing ? everybody : group.people
          mentions.push(mentionOf(`m_${thread}-${turn}`, turn === 0 ? group.people[talk] : pool[below(pool.length)], new Date(from + turn * 3_600_000).toISOString(), { thread, text: 'Good evening.', ...(turn > 0 && { replyTo: `m_${thread}-${turn - 1}` }) }))
        }
      }
    }
    months.push({ until: new Date(start + (month + 1) * monthMs), mentions, groups: new Map(living.map(({ name, people: own }) => [name, new Set(own)])) })
  }
  return { months, planned }
}
