import type { Language } from '../core/language.js'
import type { CafePosition } from './cafe-position.js'
import type { CafePart } from './estimate-cafe.js'

/** Every word of the café index in one language. */
interface CafeIndexWords {
  readonly parts: Readonly<Record<CafePart, (value: number) => string>>
  readonly none: Readonly<Record<CafePart, string>>
  readonly index: (value: number, low: number, high: number) => string
  readonly insufficient: (missing: readonly string[]) => string
  readonly threads: (floor: number) => string
  readonly residents: (floor: number) => string
  readonly components: (floor: number) => string
  readonly caution: string
  /** Where no interval was drawn. */
  readonly alone: (value: number) => string
  readonly position: Readonly<Record<CafePosition, string>>
}

const percent = (value: number): string => `${Math.round(value * 100)}%`

/** What the café index says: one place for every word of it. */
export const cafeIndexWords: Readonly<Record<Language, CafeIndexWords>> = {
  en: {
    parts: {
      peerShare: (value) => `${percent(value)} of the ties residents have are with each other${value === 1 ? '.' : '; the rest are with the council.'}`,
      survival: (value) => `Without the council ${percent(value)} of the pairs of residents who are linked through conversation, directly or through others, still would be.`,
      residentInitiative: (value) => `Residents began ${percent(value)} of the conversations that drew a reply.`,
      peerAnswers: (value) => `${percent(value)} of residents' answered questions were answered first by another resident.`,
    },
    none: {
      peerShare: 'Nobody is tied to anybody yet.',
      survival: 'No two residents are linked through conversation yet.',
      residentInitiative: 'Too few conversations whose first message is known.',
      peerAnswers: 'Too few answered questions to say who answers.',
    },
    index: (value, low, high) => `Café index ${value.toFixed(2)}, probably between ${low.toFixed(2)} and ${high.toFixed(2)}: 1 is a café that would carry on without the council, 0 is a town council online.`,
    insufficient: (missing) => `Too little to say: ${missing.join('; ')}.`,
    threads: (floor) => `fewer than ${floor} conversations with a reply`,
    residents: (floor) => `fewer than ${floor} residents taking part`,
    components: (floor) => `fewer than ${floor} of the four parts can be measured`,
    caution: 'A composite of this project\'s own making: compare a community only with its own past, never with another.',
    alone: (value) => `Café index ${value.toFixed(2)}, without an interval: 1 is a café that would carry on without the council, 0 is a town council online.`,
    position: {
      'quiet': 'People here scarcely talk with each other yet, and the council is hardly there.',
      'independent-cafe': 'A café of its own: residents carry it and the council is hardly there.',
      'guest-in-the-cafe': 'The council is a guest in the café: present, and not what holds it together.',
      'online-town-council': 'This is closer to a town council online than to a café: much of the talk runs through the council.',
    },
  },
  cy: {
    parts: {
      peerShare: (value) => `Â thrigolion eraill y mae ${percent(value)} o gysylltiadau’r trigolion${value === 1 ? '.' : '; â’r cyngor y mae’r gweddill.'}`,
      survival: (value) => `Heb y cyngor, byddai ${percent(value)} o’r parau o drigolion sydd wedi’u cysylltu drwy sgwrs, yn uniongyrchol neu drwy eraill, yn dal wedi’u cysylltu.`,
      residentInitiative: (value) => `Trigolion a ddechreuodd ${percent(value)} o’r sgyrsiau a gafodd ateb.`,
      peerAnswers: (value) => `Trigolyn arall oedd y cyntaf i ateb ${percent(value)} o’r cwestiynau gan drigolion a gafodd ateb.`,
    },
    none: {
      peerShare: 'Nid oes neb wedi’i gysylltu â neb eto.',
      survival: 'Nid oes dau drigolyn wedi’u cysylltu drwy sgwrs eto.',
      residentInitiative: 'Rhy ychydig o sgyrsiau y mae eu neges gyntaf yn hysbys.',
      peerAnswers: 'Rhy ychydig o gwestiynau a gafodd ateb i ddweud pwy sy’n ateb.',
    },
    index: (value, low, high) => `Mynegai’r caffi: ${value.toFixed(2)} (${low.toFixed(2)} hyd ${high.toFixed(2)} yn ôl pob tebyg). Ystyr 1 yw caffi a fyddai’n dal ati heb y cyngor, ac ystyr 0 yw cyngor tref ar-lein.`,
    insufficient: (missing) => `Rhy ychydig i ddweud: ${missing.join('; ')}.`,
    threads: (floor) => `llai na ${floor} o sgyrsiau ag ateb`,
    residents: (floor) => `llai na ${floor} o drigolion yn cymryd rhan`,
    components: (floor) => `gellir mesur llai na ${floor} o’r pedair rhan`,
    caution: 'Mesur cyfansawdd o waith y prosiect hwn ei hun: cymharwch gymuned â’i gorffennol ei hun yn unig, byth â chymuned arall.',
    alone: (value) => `Mynegai’r caffi: ${value.toFixed(2)}, heb gyfwng. Ystyr 1 yw caffi a fyddai’n dal ati heb y cyngor, ac ystyr 0 yw cyngor tref ar-lein.`,
    position: {
      'quiet': 'Prin y mae pobl yn siarad â’i gilydd yma eto, a phrin y mae’r cyngor yno.',
      'independent-cafe': 'Caffi annibynnol: trigolion sy’n ei gynnal, a phrin y mae’r cyngor yno.',
      'guest-in-the-cafe': 'Gwestai yn y caffi yw’r cyngor: mae yno, ond nid y cyngor sy’n dal y cyfan ynghyd.',
      'online-town-council': 'Mae hyn yn debycach i gyngor tref ar-lein nag i gaffi: drwy’r cyngor y mae llawer o’r sgwrs yn mynd.',
    },
  },
}
