import { dayNumber } from '../calendar/days.js'
import { isPost } from '../post.js'
import type { Refusal, RefusalCode } from '../refusal.js'
import { refuse } from '../guards/refuse.js'

/** Looks at one field of a command and says what is wrong with it. Refusals name the field, never what was written in it. */
export type Check = (value: unknown, field: string) => Refusal[]

/** The fields of a command, and how each is looked at. */
export type Form = Readonly<Record<string, Check>>

// An address, a handle at the start of a word, or a telephone number: nobody's belongs in a ledger that answers FOI requests.
const person = /[^\s@/]+@[^\s@]+\.[^\s@]+|(?:^|[\s(,;:])@\w|(?:\+44\s?|\b0)(?:\d[\s-]?){9,10}\b/

/** Words for people, about no person. */
export function words(code: RefusalCode = 'words-missing'): Check {
  return (value, field) => {
    if (typeof value !== 'string' || value.trim() === '') return [refuse(code, field)]
    return person.test(value) ? [refuse('names-a-person', field)] : []
  }
}

/** An id there already is, a web address or a declared account: not empty. */
export function token(code: RefusalCode = 'words-missing'): Check {
  return (value, field) => typeof value === 'string' && value.trim() !== '' ? [] : [refuse(code, field)]
}

/** An id somebody chooses: as short as it is, it stands in every export of the ledger, so it is no address and no handle. */
export const id: Check = (value, field) => {
  const missing = token()(value, field)
  return missing.length === 0 && String(value).includes('@') ? [refuse('names-a-person', field)] : missing
}

/** A post that signs. */
export const post: Check = (value, field) => isPost(value) ? [] : [refuse('not-a-post', field)]

/** A calendar day. */
export function day(code: RefusalCode = 'date-invalid'): Check {
  return (value, field) => {
    if (dayNumber(value) !== undefined) return []
    return [refuse(value === undefined ? code : 'date-invalid', field)]
  }
}

/** One of some strings, numbers or booleans. */
export function oneOf(...choices: readonly (string | boolean)[]): Check {
  return (value, field) => choices.some((choice) => choice === value) ? [] : [refuse('choice-unknown', field)]
}

/** A finite number; a whole one from `least` where that is given. */
export function number(least?: number): Check {
  return (value, field) => typeof value === 'number' && Number.isFinite(value) && (least === undefined || (Number.isInteger(value) && value >= least)) ? [] : [refuse('choice-unknown', field)]
}

/** Two numbers in order: an interval holds a value's uncertainty, so it cannot be backwards. */
export const interval: Check = (value, field) => {
  const [low, high, ...more] = Array.isArray(value) ? value as readonly unknown[] : []
  return typeof low === 'number' && typeof high === 'number' && low <= high && more.length === 0 ? [] : [refuse('choice-unknown', field)]
}

/** A number from 0 to 1. */
export const share: Check = (value, field) => typeof value === 'number' && value >= 0 && value <= 1 ? [] : [refuse('choice-unknown', field)]

/** Null stands for what is not told. */
export function orNull(check: Check): Check {
  return (value, field) => value === null ? [] : check(value, field)
}

/** May be absent. */
export function optional(check: Check): Check {
  return (value, field) => value === undefined ? [] : check(value, field)
}

/** A list of things. */
export function list(check: Check): Check {
  return (value, field) => Array.isArray(value) ? value.flatMap((each: unknown, index) => check(each, `${field}.${index}`)) : [refuse('words-missing', field)]
}

/** An object with these fields and no other. */
export function fields(shape: Form): Check {
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [refuse('words-missing', field)]
    const record = new Map<string, unknown>(Object.entries(value))
    const prefix = field === '' ? '' : `${field}.`
    return [
      ...Object.entries(shape).flatMap(([name, check]) => check(record.get(name), `${prefix}${name}`)),
      ...[...record.keys()].filter((name) => !Object.hasOwn(shape, name)).map(() => refuse('field-unknown', field === '' ? 'command' : field)),
    ]
  }
}

/** Whichever of several forms the value has: the first that fits, else what the last one says. */
export function either(...checks: readonly [Check, ...Check[]]): Check {
  return (value, field) => {
    let refusals: Refusal[] = []
    for (const check of checks) {
      refusals = check(value, field)
      if (refusals.length === 0) return refusals
    }
    return refusals
  }
}
