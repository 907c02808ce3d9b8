import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'

/** What is said of how a source fares, a sentence each. Times are ISO 8601, spans come in words. */
interface HealthWords {
  readonly gone: (lastRead: string | undefined) => string
  readonly failing: (runs: number, code: string | undefined, lastRead: string | undefined) => string
  readonly neverRead: string
  readonly lastRead: (at: string) => string
  readonly nothingNew: (runs: number) => string
  readonly missed: (runs: number, of: number) => string
  readonly quiet: (usually: string, now: string) => string
  readonly readTooSeldom: (asked: string, read: string) => string
  readonly unreadable: (items: number) => string
  readonly cutShort: (runs: number, of: number) => string
  readonly askedToWait: (runs: number, of: number) => string
}

/** Of every language. */
export const healthWords: Readonly<Record<Language, HealthWords>> = {
  en: {
    gone: (at) => `It no longer exists${at === undefined ? '' : `; last read ${moment(at, 'en')}`}. Give its new address, or take it out.`,
    failing: (runs, code, at) => `${runs === 1 ? 'The last run failed' : `The last ${runs} runs failed`}${code === undefined ? '' : ` (${code})`}; ${at === undefined ? 'it has never been read' : `last read ${moment(at, 'en')}`}.`,
    neverRead: 'It has not been read yet.',
    lastRead: (at) => `Last read ${moment(at, 'en')}.`,
    nothingNew: (runs) => `Nothing new in the last ${runs} runs or more.`,
    missed: (runs, of) => `Items were missed in ${runs} of ${of} runs because its window moved on: poll it more often.`,
    quiet: (usually, now) => `It used to bring something every ${usually}; it has been quiet for ${now}.`,
    readTooSeldom: (asked, read) => `It wants to be read every ${asked} and is read every ${read}.`,
    unreadable: (items) => `${items} of its items could not be read.`,
    cutShort: (runs, of) => `An answer was cut short in ${runs} of ${of} runs.`,
    askedToWait: (runs, of) => `It asked us to wait in ${runs} of ${of} runs: poll it less often.`,
  },
  cy: {
    gone: (at) => `Nid yw’n bodoli mwyach${at === undefined ? '' : `; fe’i darllenwyd ddiwethaf ${moment(at, 'cy')}`}. Rhowch ei chyfeiriad newydd, neu tynnwch hi allan.`,
    failing: (runs, code, at) => `${runs === 1 ? 'Methodd y rhediad diwethaf' : `Nifer y rhediadau diwethaf a fethodd: ${runs}`}${code === undefined ? '' : ` (${code})`}; ${at === undefined ? 'nid yw erioed wedi’i darllen' : `fe’i darllenwyd ddiwethaf ${moment(at, 'cy')}`}.`,
    neverRead: 'Nid yw wedi’i darllen eto.',
    lastRead: (at) => `Fe’i darllenwyd ddiwethaf ${moment(at, 'cy')}.`,
    nothingNew: (runs) => `Nifer y rhediadau diwethaf, o leiaf, heb ddim newydd: ${runs}.`,
    missed: (runs, of) => `Collwyd eitemau am fod ei ffenestr wedi symud ymlaen; nifer y rhediadau: ${runs} o ${of}. Holwch hi’n amlach.`,
    quiet: (usually, now) => `Arferai ddod â rhywbeth bob ${usually}; mae wedi bod yn dawel ers ${now}.`,
    readTooSeldom: (asked, read) => `Mae’n gofyn am gael ei darllen bob ${asked}, ac fe’i darllenir bob ${read}.`,
    unreadable: (items) => `Nifer ei heitemau na ellid eu darllen: ${items}.`,
    cutShort: (runs, of) => `Torrwyd ateb yn fyr; nifer y rhediadau: ${runs} o ${of}.`,
    askedToWait: (runs, of) => `Gofynnodd inni aros; nifer y rhediadau: ${runs} o ${of}. Holwch hi’n llai aml.`,
  },
}

// 2026-03-04T10:00:00.000Z is for programs.
function moment(instant: string, language: Language): string {
  const [day, time] = [dayWords(instant.slice(0, 10), language), instant.slice(11, 16)]
  return language === 'cy' ? `ar ${day} am ${time} UTC` : `on ${day} at ${time} UTC`
}
