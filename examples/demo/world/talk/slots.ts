import { roundTime } from '../calendar.js'
import { streetsOf, streets } from '../places.js'
import type { Dice } from '../random.js'
import type { Scenario } from './scenario.js'

const shared: Readonly<Record<string, readonly string[]>> = {
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Saturday', 'Sunday'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  time: ['ten', 'half nine', '10.30', 'eleven', '2pm', 'about two', 'half three', '4pm'],
  evening: ['six', '6.30', 'seven', '7pm', 'half past seven', 'eight'],
  schooltime: ['8.35', '8.40', '8.50', '3.10', '3.15', 'twenty to nine'],
  n: ['6', '7', '8', '9', '11', '12', '14', '16', '17', '18', '19'],
  few: ['two', 'three', 'four', 'five'],
  house: ['3', '7', '11', '12', '18', '24', '27', '31', '36', '42', '45', '58', '63', '71'],
  street: streets.map(({ name }) => name),
  lark: streetsOf('Larkmead'),
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** Slots that only the author or the thread can fill; they stay until {@link fillPeople}. */
export const peopleSlots = ['op', 'to', 'council', 'partner', 'phone', 'email', 'reg', 'otherreg', 'postcode', 'me', 'petition', 'blog', 'album'] as const
const late: ReadonlySet<string> = new Set(peopleSlots)

/** Fills what a thread is about: `{street}` once for the thread, `{street~}` afresh and with another value. */
export function slotsFor(scenario: Scenario, week: number, d: Dice): (template: string) => string {
  const bound = new Map<string, string>()
  const choices = (name: string): readonly string[] => {
    if (name === 'week') return [String(week)]
    if (name === 'month') return [monthNames[roundTime(week).getUTCMonth()] ?? '']
    if (name === 'signatures') return [`${310 + week * 97}`, `${318 + week * 97}`, `${342 + week * 97}`]
    return (scenario.slots?.[name] ?? shared[name] ?? []).flatMap((choice) => inSeason(choice, week))
  }
  return (template) => template.replace(/\{(\w+)(~?)\}/g, (slot, name: string, fresh: string) => {
    if (late.has(name)) return slot
    const values = choices(name)
    if (values.length === 0) throw new RangeError(`nothing fills ${slot}`)
    const known = bound.get(name)
    if (fresh === '~') {
      const others = values.filter((value) => value !== known)
      return d.pick(others.length > 0 ? others : values)
    }
    const value = known ?? d.pick(values)
    bound.set(name, value)
    return value
  })
}

/** `Apple Day@1-7` is only there in weeks 1 to 7. */
function inSeason(choice: string, week: number): string[] {
  const season = /^(.*)@(\d+)-(\d+)$/.exec(choice)
  if (season === null) return [choice]
  return week >= Number(season[2]) && week <= Number(season[3]) ? [season[1] ?? ''] : []
}
