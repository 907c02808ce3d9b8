import { dayWords } from '../../core/day-words.js'
import type { Language } from '../../core/language.js'
import { sentence } from '../wording/sentence.js'
import type { DueKind, Owed } from './due-item.js'

interface DueWording {
  /** What is to be done; what somebody wrote follows. */
  readonly kinds: Readonly<Record<DueKind, string>>
  readonly left: (due: string, days: number) => string
  readonly today: (due: string) => string
  readonly overdue: (due: string, days: number) => string
}

const wordings: Readonly<Record<Language, DueWording>> = {
  en: {
    kinds: {
      'commitment': 'A promise to keep',
      'complaint-to-acknowledge': 'A complaint to acknowledge',
      'complaint-to-answer': 'A complaint to answer, without undue delay',
      'help-to-answer': 'Help the community asked for',
      'notice-review': 'The transparency notice to review',
      'lawful-basis-review': 'The lawful basis to review',
      'dpia-review': 'The data protection impact assessment to review',
      'role-review': 'The council\'s role to look at again',
      'observing-ends': 'Observing ends',
      'understanding-ends': 'The time to understand ends',
      'plan-review': 'The plan to review',
      'no-value': 'Unless something of value has come of it, the plan says to stop',
      'missing-voice': 'A voice that is missing, and nothing done about it yet',
      'outcome': 'It has ended: the outcome to record',
      'loop': 'The people who took part to be told what came of it',
      'stop': 'A stop condition has fired: to be closed, paused or withdrawn from',
    },
    left: (due, days) => `By ${due}; ${days === 1 ? '1 day' : `${days} days`} left.`,
    today: (due) => `By ${due}, today.`,
    overdue: (due, days) => `Was due on ${due}; ${days === 1 ? '1 day' : `${days} days`} overdue.`,
  },
  cy: {
    kinds: {
      'commitment': 'Addewid i\'w gadw',
      'complaint-to-acknowledge': 'Cwyn i\'w chydnabod',
      'complaint-to-answer': 'Cwyn i\'w hateb, heb oedi gormodol',
      'help-to-answer': 'Cymorth y gofynnodd y gymuned amdano',
      'notice-review': 'Yr hysbysiad tryloywder i\'w adolygu',
      'lawful-basis-review': 'Y sail gyfreithlon i\'w hadolygu',
      'dpia-review': 'Yr asesiad o\'r effaith ar ddiogelu data i\'w adolygu',
      'role-review': 'Rôl y cyngor i\'w hystyried eto',
      'observing-ends': 'Daw\'r arsylwi i ben',
      'understanding-ends': 'Daw\'r amser i ddeall i ben',
      'plan-review': 'Y cynllun i\'w adolygu',
      'no-value': 'Oni bai bod rhywbeth o werth wedi dod ohono, dywed y cynllun fod rhaid stopio',
      'missing-voice': 'Llais sydd ar goll, heb ddim wedi\'i wneud am hynny eto',
      'outcome': 'Mae wedi dod i ben: y canlyniad i\'w gofnodi',
      'loop': 'Y bobl a gymerodd ran i gael gwybod beth a ddaeth ohono',
      'stop': 'Mae amod stopio wedi\'i fodloni: i\'w gau, ei oedi neu dynnu\'n ôl ohono',
    },
    left: (due, days) => `Erbyn ${due}; diwrnodau ar ôl: ${days}.`,
    today: (due) => `Erbyn ${due}, sef heddiw.`,
    overdue: (due, days) => `Y dyddiad cau oedd ${due}; diwrnodau'n hwyr: ${days}.`,
  },
}

/** A due item in plain English or Welsh. */
export function dueWords({ kind, what, due }: Owed, daysLeft: number | undefined, language: Language): string {
  const words = wordings[language]
  const about = sentence(what === undefined ? words.kinds[kind] : `${words.kinds[kind]}: ${what.trim()}`)
  if (due === undefined || daysLeft === undefined) return about
  const day = dayWords(due, language)
  return `${about} ${daysLeft < 0 ? words.overdue(day, -daysLeft) : daysLeft === 0 ? words.today(day) : words.left(day, daysLeft)}`
}
